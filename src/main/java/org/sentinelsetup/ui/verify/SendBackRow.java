package org.sentinelsetup.ui.verify;

import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.permissions.ForSendingBack;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.engine.verify.LettersBack;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.QuestionBar;
import org.sentinelsetup.wizard.Connection;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.VerifyStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Sends back what was set aside, after asking, and shows how that goes. */
final class SendBackRow extends VBox {
  private final Consumer<WizardEvent.Act> send;
  private final Button button = new Button();
  private final CopyButton policy =
      new CopyButton(Text.of("ui.verify.copy-permissions"), this::policy);
  private final FlowPane buttons = new FlowPane(button, policy);
  private final QuestionBar question = new QuestionBar();
  private final Label progress = new Label();
  private OptionalLong letters = OptionalLong.empty();
  private @Nullable StackOutputs outputs;

  SendBackRow(Consumer<WizardEvent.Act> send) {
    this.send = send;
    getStyleClass().add("send-back");
    button.setId("send-back");
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> ask());
    buttons.getStyleClass().add("send-back-buttons");
    progress.getStyleClass().add("send-back-progress");
    progress.setWrapText(true);
    progress.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(buttons, question, progress);
  }

  void show(WizardState state) {
    VerifyStep step = state.verify();
    OptionalLong now = new Flow(step.hops()).setAside();
    outputs = state.connection().map(Connection::outputs).orElse(null);
    boolean possible = now.isPresent() && outputs != null && !step.sending();
    if (!possible || !now.equals(letters)) {
      question.withdraw();
    }
    letters = now;
    Presence.of(buttons, possible);
    if (possible) {
      button.setText(Words.say(Text.of("flow.send-back", now.getAsLong())));
    }
    @Nullable Text said = LettersBack.progress(step);
    Presence.of(progress, said != null);
    progress.setText(said == null ? "" : Words.say(said));
    Presence.of(this, possible || said != null);
  }

  private void ask() {
    long many = letters.orElse(0);
    question.ask(
        new QuestionBar.Question(
            Text.of("flow.send-back-question", many),
            Text.of("flow.send-back-detail", many),
            Text.of("flow.send-back", many),
            Text.of("ui.verify.not-yet"),
            () -> send.accept(new FlowAct.SendBack())));
  }

  private String policy() {
    return outputs == null ? "" : ForSendingBack.policy(outputs);
  }
}
