package org.sentinelsetup.ui.signin;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** The page that leads back by itself, which is opened once, and the way out when it cannot. */
final class BrowserCard extends VBox {
  private final Desk desk;
  private final SelectableText link = new SelectableText("identifier");
  private final Button approve = Parts.small("ui.signin.approve", "approve");
  private @Nullable BrowserPrompt prompt;

  BrowserCard(Desk desk) {
    this.desk = desk;
    getStyleClass().add("card");
    link.setId("link");
    HBox header = Parts.header(Parts.label("ui.signin.browser-title", "card-title"), new Label());
    approve.getStyleClass().add("accent");
    approve.setOnAction(_ -> shown(desk.approve()::accept));
    Button again = Parts.small("ui.signin.open-again", "openAgain");
    again.setOnAction(_ -> shown(shown -> desk.browse().accept(shown.open())));
    Button code = Parts.small("ui.signin.use-code", "useCode");
    code.setOnAction(_ -> desk.send().accept(new WizardEvent.SignInWithCode()));
    Button cancel = Parts.small("ui.signin.cancel", "cancelSignIn");
    cancel.setOnAction(_ -> desk.send().accept(new WizardEvent.Cancel(StepId.SIGN_IN)));
    var buttons =
        new FlowPane(
            approve,
            again,
            new CopyButton(Text.of("ui.signin.copy-link"), link::getText),
            code,
            cancel);
    buttons.getStyleClass().add("code-buttons");
    var body =
        new VBox(
            Parts.label("ui.signin.browser-lead", "wrapped"),
            link,
            Parts.label("ui.signin.browser-else", "caption"),
            buttons);
    body.getStyleClass().addAll("card-body", "code-texts");
    getChildren().addAll(header, body);
  }

  /** Shows a page, and opens it when it is a new one. */
  void show(@Nullable BrowserPrompt now, Environment environment) {
    Presence.of(approve, environment instanceof Environment.Demo);
    if (Objects.equals(now, prompt)) {
      return;
    }
    prompt = now;
    if (now != null) {
      link.show(now.open().toString());
      desk.browse().accept(now.open());
    }
  }

  private void shown(Consumer<BrowserPrompt> what) {
    if (prompt != null) {
      what.accept(prompt);
    }
  }
}
