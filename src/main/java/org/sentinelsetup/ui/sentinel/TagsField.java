package org.sentinelsetup.ui.sentinel;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.StackTag;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;

/** Tags, one a line. */
final class TagsField extends VBox {
  private static final int LINES = 3;

  private final TextArea area = new TextArea();
  private final Label wrong = new Label();
  private boolean showing;

  TagsField(Consumer<String> typed) {
    getStyleClass().add("checked-field");
    area.setId("advanced-tags");
    area.setPrefRowCount(LINES);
    var label = new Label(AdvancedPart.say("tags"));
    label.getStyleClass().add("field-label");
    label.setLabelFor(area);
    var hint = new Label(AdvancedPart.say("tags-hint"));
    hint.getStyleClass().add("caption");
    wrong.getStyleClass().add("field-error");
    for (Label text : new Label[] {label, hint, wrong}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
    }
    area.textProperty()
        .addListener(
            (_, _, text) -> {
              if (!showing) {
                typed.accept(text);
              }
            });
    getChildren().addAll(label, area, wrong, hint);
  }

  void show(String text, Checked<List<StackTag>> value, boolean open) {
    showing = true;
    if (!text.equals(area.getText()) && !area.isFocused()) {
      area.setText(text);
    }
    showing = false;
    area.setEditable(open);
    boolean bad = value instanceof Checked.Invalid<List<StackTag>>;
    wrong.setText(value instanceof Checked.Invalid<List<StackTag>>(Text why) ? Words.say(why) : "");
    Presence.of(wrong, bad && !area.isFocused());
  }

  String text() {
    return area.getText();
  }

  void ask() {
    area.requestFocus();
  }
}
