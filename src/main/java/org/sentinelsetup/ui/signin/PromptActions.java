package org.sentinelsetup.ui.signin;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** What a person can do with a page that waits in the browser. */
final class PromptActions extends FlowPane {
  private final SelectableText link = new SelectableText("identifier");
  private final Button approve = Parts.small("ui.signin.approve", "approve");
  private @Nullable SignInPrompt prompt;

  PromptActions(Desk desk, Node own) {
    link.setId("link");
    approve.getStyleClass().add("accent");
    approve.setOnAction(_ -> shown(desk.approve()));
    Button again = Parts.small("ui.signin.open-again", "openAgain");
    again.setOnAction(_ -> shown(shown -> desk.browse().accept(shown.open())));
    Button cancel = Parts.small("ui.signin.cancel", "cancelSignIn");
    cancel.setOnAction(_ -> desk.send().accept(new WizardEvent.Cancel(StepId.SIGN_IN)));
    var copy = new CopyButton(Text.of("ui.signin.copy-link"), link::getText);
    getChildren().addAll(approve, again, copy, own, cancel);
    getStyleClass().add("code-buttons");
  }

  /** The page's address, to read, select and copy. */
  SelectableText link() {
    return link;
  }

  /** Shows a prompt. */
  void show(SignInPrompt now, Environment environment) {
    Presence.of(approve, environment instanceof Environment.Demo);
    prompt = now;
    link.show(now.open().toString());
  }

  private void shown(Consumer<SignInPrompt> what) {
    if (prompt != null) {
      what.accept(prompt);
    }
  }
}
