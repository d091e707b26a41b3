package org.sentinelsetup.ui.signin;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/**
 * Who the person is in AWS, or what is missing for that. It stays while that changes, so that the
 * lists below stay where they are.
 */
final class WhoCard extends VBox {
  private final Label title = new Label();
  private final SelectableText identity = new SelectableText("identifier");
  private final Button cancel = Parts.button("ui.signin.cancel", "cancelSearch");
  private final Button again = Parts.button("ui.signin.again", "signInAgain");

  WhoCard(Desk desk) {
    getStyleClass().addAll("card", "who");
    title.setId("whoName");
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    identity.setId("identity");
    cancel.setOnAction(_ -> desk.send().accept(new WizardEvent.Cancel(StepId.SIGN_IN)));
    again.setOnAction(_ -> desk.send().accept(new SignInAct.SignIn()));
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var row = new HBox(title, cancel, again);
    row.getStyleClass().add("who-row");
    getChildren().addAll(row, identity);
  }

  /** Shows what is known; takes no room before a sign-in and while its code is shown. */
  void show(SignInStep step, boolean open) {
    boolean busy = step.activity() instanceof Activity.Busy;
    setVisible(step.prompt() == null && (busy || step.entered() || step.who() != null));
    title.setText(Words.say(text(step)));
    SignedIn who = step.who();
    Presence.of(identity, who != null && !busy);
    if (who != null) {
      identity.show(who.identity().arn());
    }
    Presence.of(cancel, busy);
    Presence.of(again, open && !busy);
    again.setDisable(
        StartUrl.parse(step.startUrl()) instanceof Checked.Invalid<StartUrl>
            || Region.parse(step.ssoRegion()) instanceof Checked.Invalid<Region>);
  }

  private static Text text(SignInStep step) {
    if (step.activity() instanceof Activity.Busy(Text what, _)) {
      return what;
    }
    SignedIn who = step.who();
    if (who != null) {
      String account = who.identity().account();
      if (step.existing().used() != null) {
        return step.existing().used().isEmpty()
            ? Text.of("ui.signin.who-environment", account)
            : Text.of("ui.signin.who-profile", account, step.existing().used());
      }
      return who.accountName().isEmpty()
          ? Text.of("ui.signin.who-unnamed", account, who.roleName())
          : Text.of("ui.signin.who", who.accountName(), account, who.roleName());
    }
    return step.account()
        .map(account -> Text.of("ui.signin.now-role", called(account)))
        .orElse(Text.of("ui.signin.now-account"));
  }

  private static String called(Account account) {
    return account.name().isEmpty() ? account.id() : account.name();
  }
}
