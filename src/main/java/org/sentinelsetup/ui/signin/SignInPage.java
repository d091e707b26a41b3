package org.sentinelsetup.ui.signin;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.ui.control.ChoiceList;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Asks where to sign in, shows the code, and lets account and role be chosen. */
public final class SignInPage implements Page {
  private final Desk desk;
  private final CodeCard code;
  private final SelectableText identity = new SelectableText("identifier");

  @FXML private CheckedField startUrl;
  @FXML private CheckedField ssoRegion;
  @FXML private Label fixed;
  @FXML private VBox codeHolder;
  @FXML private VBox who;
  @FXML private Label whoName;
  @FXML private HBox choices;
  @FXML private ChoiceList accounts;
  @FXML private ChoiceList roles;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public SignInPage(Desk desk) {
    this.desk = desk;
    this.code = new CodeCard(desk);
  }

  @FXML
  private void initialize() {
    startUrl.onTyped(text -> desk.send().accept(new WizardEvent.StartUrlTyped(text)));
    ssoRegion.onTyped(text -> desk.send().accept(new WizardEvent.SsoRegionTyped(text)));
    accounts.onChosen(id -> desk.send().accept(new WizardEvent.AccountChosen(id)));
    roles.onChosen(name -> desk.send().accept(new WizardEvent.RoleChosen(name)));
    codeHolder.getChildren().add(code);
    who.getChildren().add(identity);
  }

  @Override
  public void show(WizardState state) {
    SignInStep step = state.signIn();
    boolean open = !state.deploy().begun();
    startUrl.show(step.startUrl(), StartUrl.parse(step.startUrl()), open);
    ssoRegion.show(step.ssoRegion(), Region.parse(step.ssoRegion()), open);
    present(fixed, !open);
    code.show(step.prompt(), state.environment());
    present(codeHolder, step.prompt() != null);
    present(who, step.who() != null);
    who(step.who());
    present(choices, !step.accounts().isEmpty());
    accounts.show(step.accounts().stream().map(SignInPage::row).toList(), step.accountId(), open);
    roles.show(
        step.roles().stream().map(SignInPage::row).toList(),
        step.who() == null ? null : step.who().roleName(),
        open);
  }

  @Override
  public void focus(Next.Focus focus) {
    switch (focus) {
      case SSO_REGION -> ssoRegion.ask();
      case ACCOUNTS -> accounts.ask();
      case ROLES -> roles.ask();
      default -> startUrl.ask();
    }
  }

  private void who(@Nullable SignedIn signedIn) {
    if (signedIn != null) {
      whoName.setText(
          Words.say(
              Text.of(
                  "ui.signin.who",
                  signedIn.accountName(),
                  signedIn.identity().account(),
                  signedIn.roleName())));
      identity.show(signedIn.identity().arn());
    }
  }

  private static ChoiceList.Row row(Account account) {
    return new ChoiceList.Row(
        account.id(),
        account.name(),
        account.email().isEmpty() ? account.id() : account.id() + " \u00b7 " + account.email());
  }

  private static ChoiceList.Row row(AccountRole role) {
    return new ChoiceList.Row(role.name(), role.name(), "");
  }

  private static void present(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
