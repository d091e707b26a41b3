package org.sentinelsetup.ui.signin;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.ui.control.Spans;
import org.sentinelsetup.ui.control.Ticking;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** The code to compare in the browser, which it opens once by itself. */
final class CodeCard extends VBox {
  private final Desk desk;
  private final Label countdown = new Label();
  private final SelectableText code = new SelectableText("code");
  private final SelectableText link = new SelectableText("identifier");
  private final Button approve = Parts.small("ui.signin.approve", "approve");
  private @Nullable DevicePrompt prompt;

  CodeCard(Desk desk) {
    this.desk = desk;
    getStyleClass().add("card");
    code.setMinWidth(USE_PREF_SIZE);
    var title = Parts.label("ui.signin.code-title", "card-title");
    HBox header = Parts.header(title, countdown);
    Button again = Parts.small("ui.signin.open-again", "openAgain");
    again.setOnAction(_ -> shown(shown -> desk.browse().accept(shown.pageWithCode())));
    approve.getStyleClass().add("accent");
    approve.setOnAction(_ -> shown(desk.approve()::accept));
    Button cancel = Parts.small("ui.signin.cancel", "cancelSignIn");
    cancel.setOnAction(_ -> desk.send().accept(new WizardEvent.Cancel(StepId.SIGN_IN)));
    var buttons =
        new FlowPane(
            approve,
            again,
            new CopyButton(Text.of("ui.signin.copy-link"), link::getText),
            new CopyButton(Text.of("ui.signin.copy-code"), code::getText),
            cancel);
    buttons.getStyleClass().add("code-buttons");
    var texts = new VBox(Parts.label("ui.signin.code-lead", "wrapped"), link, buttons);
    texts.getStyleClass().add("code-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    var body = new HBox(code, new Separator(Orientation.VERTICAL), texts);
    body.getStyleClass().add("code-body");
    getChildren().addAll(header, body);
    Ticking.whileShown(this, this::tick);
  }

  /** Shows a code, and opens its page when it is a new one. */
  void show(@Nullable DevicePrompt now, Environment environment) {
    boolean demo = environment instanceof Environment.Demo;
    Presence.of(approve, demo);
    if (Objects.equals(now, prompt)) {
      return;
    }
    prompt = now;
    if (now != null) {
      code.show(now.userCode());
      link.show(now.pageWithCode().toString());
      desk.browse().accept(now.pageWithCode());
      tick();
    }
  }

  private void tick() {
    shown(
        shown -> {
          Duration left = Duration.between(desk.clock().instant(), shown.expiresAt());
          countdown.setText(
              Words.say(
                  left.isPositive()
                      ? Text.of("ui.signin.expires", Spans.say(left))
                      : Text.of("ui.signin.expired")));
        });
  }

  private void shown(Consumer<DevicePrompt> what) {
    if (prompt != null) {
      what.accept(prompt);
    }
  }
}
