package org.sentinelsetup.ui.verify;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Tracing;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Follows one event of this very set-up, when asked to: logs are read for it. */
final class TracerCard extends VBox {
  private final Button begin = new Button();
  private final Label explain = new Label();
  private final Map<TraceStage.Kind, HopRow> rows = new EnumMap<>(TraceStage.Kind.class);
  private final VBox stages = new VBox();

  TracerCard(Consumer<WizardEvent.Act> send) {
    getStyleClass().add("card");
    setId("tracer");
    var title = new Label(Words.say(Text.of("ui.trace.title")));
    title.getStyleClass().add("card-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    begin.getStyleClass().add("small");
    begin.setId("trace-event");
    begin.setMinWidth(USE_PREF_SIZE);
    begin.setOnAction(_ -> send.accept(new FlowAct.TraceEvent()));
    var header = new HBox(title, space, begin);
    header.getStyleClass().add("card-header");
    explain.setWrapText(true);
    explain.setMinHeight(USE_PREF_SIZE);
    explain.getStyleClass().add("caption");
    var body = new VBox(explain);
    body.getStyleClass().add("card-body");
    stages.setId("trace-stages");
    stages.getStyleClass().add("trace-stages");
    for (TraceStage.Kind kind : TraceStage.Kind.values()) {
      var row = new HopRow("trace-" + kind.name(), Flow.name(kind));
      rows.put(kind, row);
      stages.getChildren().add(row);
    }
    stages.getChildren().getLast().getStyleClass().add("hop-last");
    getChildren().addAll(header, body, stages);
  }

  void show(WizardState state) {
    Tracing tracing = state.verify().tracing();
    explain.setText(
        Words.say(
            switch (tracing) {
              case Tracing.Unfit(Text why) -> why;
              case Tracing.Looking _ -> Text.of("ui.trace.looking");
              case Tracing.NotBegun _, Tracing.Ended _ -> Text.of("ui.trace.explain");
            }));
    begin.setText(
        Words.say(
            tracing instanceof Tracing.Ended
                ? Text.of("ui.trace.again")
                : Text.of("ui.trace.begin")));
    Presence.of(begin, tracing instanceof Tracing.NotBegun || tracing instanceof Tracing.Ended);
    Presence.of(stages, !tracing.stages().isEmpty());
    for (TraceStage stage : tracing.stages()) {
      HopRow row = rows.get(stage.kind());
      if (row != null) {
        row.show(stage);
      }
    }
    Presence.of(this, state.connection().isPresent());
  }
}
