package org.sentinelsetup.ui.sentinel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.wizard.Advanced;
import org.sentinelsetup.wizard.SentinelStep;

/** What only some companies demand of the stack: closed until somebody wants it. */
final class AdvancedPane extends TitledPane {
  private final Consumer<Advanced> typed;
  private final Map<AdvancedPart, CheckedField> fields = new EnumMap<>(AdvancedPart.class);
  private final Map<AdvancedPart, String> texts = new EnumMap<>(AdvancedPart.class);
  private final CheckBox protect = box("protect");
  private final CheckBox sessionNames = box("session-names");
  private final TagsField tags = new TagsField(_ -> tell());
  private boolean showing;

  AdvancedPane(Consumer<Advanced> typed) {
    this.typed = typed;
    setId("advanced");
    getStyleClass().add("advanced");
    setExpanded(false);
    setAnimated(false);
    var form = new VBox();
    form.getStyleClass().addAll("form", "advanced-form");
    for (AdvancedPart part : AdvancedPart.values()) {
      form.getChildren().add(made(part));
    }
    form.getChildren().addAll(tags, protect, sessionNames);
    protect.setOnAction(_ -> tell());
    sessionNames.setOnAction(_ -> tell());
    setContent(form);
  }

  void show(SentinelStep step, boolean open) {
    showing = true;
    Advanced now = step.advanced();
    for (AdvancedPart part : AdvancedPart.values()) {
      texts.put(part, part.typed(now));
      field(part).show(part.typed(now), part.value(step), open);
    }
    tags.show(now.tags(), now.tagList(), open);
    protect.setSelected(now.protect());
    sessionNames.setSelected(now.bothSessionNames());
    protect.setDisable(!open);
    sessionNames.setDisable(!open);
    setText(title(now));
    showing = false;
  }

  /** Opens, and leads to what is wrong. */
  void ask(SentinelStep step) {
    setExpanded(true);
    applyCss();
    layout();
    for (AdvancedPart part : AdvancedPart.values()) {
      if (part.value(step) instanceof Checked.Invalid<?>) {
        field(part).ask();
        return;
      }
    }
    tags.ask();
  }

  /** Closed, it says what is other than usual. */
  private static String title(Advanced now) {
    List<String> other = new ArrayList<>();
    for (AdvancedPart part : AdvancedPart.values()) {
      if (!part.typed(now).equals(part.typed(Advanced.USUAL))) {
        other.add(AdvancedPart.say(part.key()));
      }
    }
    if (!now.tags().isBlank()) {
      other.add(AdvancedPart.say("tags"));
    }
    if (now.protect()) {
      other.add(AdvancedPart.say("protect"));
    }
    if (!now.bothSessionNames()) {
      other.add(AdvancedPart.say("one-session-name"));
    }
    return other.isEmpty()
        ? AdvancedPart.say("title")
        : Words.say(Text.of("ui.advanced.title-with", String.join(", ", other)));
  }

  private CheckedField made(AdvancedPart part) {
    var field = new CheckedField();
    field.setId("advanced-" + part.key());
    field.setLabel(AdvancedPart.say(part.key()));
    field.setHint(AdvancedPart.say(part.key() + "-hint"));
    field.onTyped(
        text -> {
          texts.put(part, text);
          tell();
        });
    fields.put(part, field);
    return field;
  }

  private CheckedField field(AdvancedPart part) {
    return Objects.requireNonNull(fields.get(part));
  }

  private String text(AdvancedPart part) {
    return texts.getOrDefault(part, "");
  }

  private void tell() {
    if (showing) {
      return;
    }
    typed.accept(
        new Advanced(
            text(AdvancedPart.NAMES),
            text(AdvancedPart.ROLE),
            tags.text(),
            text(AdvancedPart.BOUNDARY),
            text(AdvancedPart.SERVICE),
            protect.isSelected(),
            sessionNames.isSelected(),
            text(AdvancedPart.LOG_TOPIC),
            text(AdvancedPart.TOPIC_KEY),
            text(AdvancedPart.DEAD_LETTERS),
            text(AdvancedPart.QUIET)));
  }

  private static CheckBox box(String key) {
    var box = new CheckBox(AdvancedPart.say(key));
    box.setId("advanced-" + key);
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    return box;
  }
}
