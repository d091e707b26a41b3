package org.sentinelsetup.ui.logs;

import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.Spans;
import org.sentinelsetup.ui.control.Ticking;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.LogsStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** What is being looked for and for how long, with a way to stop it, or to look once more. */
final class LookStatus extends VBox {
  private final Desk desk;
  private final Label words = new Label();
  private final Button cancel = button("ui.logs.cancel", "cancelLook");
  private final Button look = button("ui.logs.look", "look");
  private @Nullable LogsStep shown;

  LookStatus(Desk desk) {
    this.desk = desk;
    getStyleClass().add("look-status");
    words.setId("status");
    words.getStyleClass().add("page-lead");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    cancel.setOnAction(_ -> desk.send().accept(new WizardEvent.Cancel(StepId.LOGS)));
    var buttons = new HBox(cancel, look);
    buttons.getStyleClass().add("look-buttons");
    getChildren().addAll(words, buttons);
    Ticking.whileShown(this, this::tick);
  }

  /** Shows how far the look is; takes no room once something was found. */
  void show(LogsStep step, boolean open) {
    shown = step;
    boolean busy = step.activity() instanceof Activity.Busy;
    setVisible(busy || step.source() == null);
    WizardEvent.@Nullable Act act = open && !busy ? lookAct(step) : null;
    Presence.of(cancel, busy);
    Presence.of(look, act != null);
    if (act != null) {
      look.setOnAction(_ -> desk.send().accept(act));
    }
    tick();
  }

  private void tick() {
    if (shown != null) {
      words.setText(Words.say(text(shown)));
    }
  }

  private Text text(LogsStep step) {
    if (step.activity() instanceof Activity.Busy(Text what, var since)) {
      return Text.of(
          "ui.logs.busy", what, Spans.say(Duration.between(since, desk.clock().instant())));
    }
    Listed<Bucket> buckets = step.buckets();
    if (buckets == null || (buckets.items().isEmpty() && !buckets.complete())) {
      return Text.of("ui.logs.not-listed");
    }
    if (buckets.items().isEmpty()) {
      return Text.of("ui.logs.none-here");
    }
    if (step.activity() instanceof Activity.Failed) {
      return Text.of("ui.logs.not-found");
    }
    if (step.folders() != null) {
      return Text.of("ui.logs.nothing-known");
    }
    return step.bucket() == null
        ? Text.of("ui.logs.choose")
        : Text.of("ui.logs.not-looked", step.bucket());
  }

  /** What looks once more where the last look was stopped or failed. */
  private static WizardEvent.@Nullable Act lookAct(LogsStep step) {
    if (step.buckets() == null || (step.bucket() == null && !step.buckets().complete())) {
      return new LogAct.ListBuckets();
    }
    return step.bucket() == null || step.source() != null
        ? null
        : new LogAct.BucketChosen(step.bucket());
  }

  private static Button button(String key, String id) {
    var button = new Button(Words.say(Text.of(key)));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
