package org.sentinelsetup.ui.verify;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;

/** One hop: how well it works, what was seen, and what to do. */
final class HopRow extends HBox {
  private final FontIcon icon = new FontIcon(Feather.CIRCLE);
  private final Label state = new Label();
  private final Label counted = new Label();
  private final SelectableText evidence = new SelectableText("hop-evidence");
  private final SelectableText advice = new SelectableText("hop-advice");
  private String query = "";
  private final CopyButton copy = new CopyButton(Text.of("ui.verify.copy-query"), () -> query);

  private final VBox texts;

  HopRow(Hop hop) {
    this("hop-" + hop.name(), Flow.name(hop));
  }

  HopRow(String id, Text called) {
    getStyleClass().add("hop");
    setId(id);
    var name = new Label(Words.say(called));
    name.getStyleClass().add("hop-name");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    state.getStyleClass().add("hop-state");
    state.setMinWidth(USE_PREF_SIZE);
    counted.getStyleClass().add("caption");
    counted.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var title = new HBox(name, state, space, counted);
    title.getStyleClass().add("hop-title");
    texts = new VBox(title, evidence, advice, copy);
    texts.getStyleClass().add("hop-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(icon, texts);
    present(evidence, null);
    Presence.of(counted, false);
    advise(null);
    state(HopState.UNKNOWN, Flow.name(HopState.UNKNOWN));
  }

  /** Its own report of all; a hop that this connection does not have is not there. */
  void show(List<HopReport> all, Hop hop) {
    Optional<HopReport> own = all.stream().filter(report -> report.hop() == hop).findFirst();
    own.ifPresent(
        report ->
            show(report.state(), Flow.name(report.state()), report.evidence(), report.advice()));
    Optional<Text> since = own.flatMap(new Flow(all)::counts);
    Presence.of(counted, since.isPresent());
    counted.setText(since.map(Words::say).orElse(""));
    Presence.of(this, own.isPresent() || all.isEmpty());
  }

  void show(TraceStage stage) {
    show(stage.state(), Flow.state(stage), stage.evidence(), stage.advice());
  }

  private void show(HopState now, Text how, Text seen, @Nullable Text what) {
    state(now, how);
    present(evidence, Words.say(seen));
    advise(what);
  }

  /** Adds what can be done about this hop from here. */
  void add(Node deed) {
    texts.getChildren().add(deed);
  }

  private void advise(@Nullable Text what) {
    present(advice, what == null ? null : Words.say(what));
    query = what == null ? "" : Flow.query(what).orElse("");
    Presence.of(copy, !query.isEmpty());
  }

  private void state(HopState now, Text how) {
    state.setText(Words.say(how));
    icon.setIconCode(
        switch (now) {
          case FLOWING -> Feather.CHECK_CIRCLE;
          case PARTLY -> Feather.ALERT_TRIANGLE;
          case WAITING -> Feather.CLOCK;
          case BROKEN -> Feather.X_CIRCLE;
          case UNKNOWN -> Feather.HELP_CIRCLE;
        });
    icon.getStyleClass()
        .setAll(
            "ikonli-font-icon",
            "hop-icon",
            switch (now) {
              case FLOWING -> "success-icon";
              case PARTLY -> "warning-icon";
              case WAITING -> "accent-icon";
              case BROKEN -> "danger-icon";
              case UNKNOWN -> "muted";
            });
  }

  private static void present(SelectableText field, @Nullable String text) {
    field.show(text == null ? "" : text);
    Presence.of(field, text != null);
  }
}
