package org.sentinelsetup.ui.signin;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.wizard.SignInAct;

/** The page that leads back by itself, and the way out when it cannot. */
final class BrowserCard extends VBox {
  private final PromptActions actions;

  BrowserCard(Desk desk) {
    getStyleClass().add("card");
    Button code = Parts.small("ui.signin.use-code", "useCode");
    code.setOnAction(_ -> desk.send().accept(new SignInAct.SignInWithCode()));
    actions = new PromptActions(desk, code);
    var body =
        new VBox(
            Parts.label("ui.signin.browser-lead", "wrapped"),
            actions.link(),
            Parts.label("ui.signin.browser-else", "caption"),
            actions);
    body.getStyleClass().addAll("card-body", "code-texts");
    getChildren()
        .addAll(
            Parts.header(Parts.label("ui.signin.browser-title", "card-title"), new Label()), body);
  }

  /** Shows a page. */
  void show(BrowserPrompt now, Environment environment) {
    actions.show(now, environment);
  }
}
