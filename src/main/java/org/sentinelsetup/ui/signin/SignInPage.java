package org.sentinelsetup.ui.signin;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.ui.control.ChoiceList;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.WizardState;

/** Asks where to sign in, shows the code, and lets account and role be chosen. */
public final class SignInPage implements Page {
  private final Desk desk;
  private final PromptCards prompt;
  private final WhoCard who;
  private final OffersRow offers;
  private final AnotherRole another;
  private final List<Node> lists = new ArrayList<>();
  private @Nullable String accountId;

  @FXML private CheckedField startUrl;
  @FXML private CheckedField ssoRegion;
  @FXML private Label fixed;
  @FXML private VBox promptHolder;
  @FXML private VBox whoHolder;
  @FXML private VBox offersHolder;
  @FXML private VBox roleHolder;
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
    this.prompt = new PromptCards(desk);
    this.who = new WhoCard(desk);
    this.offers = new OffersRow(desk);
    this.another = new AnotherRole(desk);
  }

  @FXML
  private void initialize() {
    startUrl.onTyped(text -> desk.send().accept(new SignInAct.StartUrlTyped(text)));
    ssoRegion.onTyped(text -> desk.send().accept(new SignInAct.SsoRegionTyped(text)));
    accounts.onChosen(id -> desk.send().accept(new SignInAct.AccountChosen(id)));
    roles.onChosen(name -> desk.send().accept(new SignInAct.RoleChosen(name)));
    accounts.onMore(() -> desk.send().accept(new SignInAct.ListAccounts()));
    roles.onMore(
        () -> {
          if (accountId != null) {
            desk.send().accept(new SignInAct.AccountChosen(accountId));
          }
        });
    lists.addAll(choices.getChildren());
    choices.getChildren().clear();
  }

  @Override
  public void show(WizardState state) {
    SignInStep step = state.signIn();
    accountId = step.accountId();
    boolean open = !state.deploy().begun();
    // What is waited for was asked with what stands here now.
    boolean editable = open && step.prompt() == null;
    startUrl.show(step.startUrl(), StartUrl.parse(step.startUrl()), editable);
    ssoRegion.show(step.ssoRegion(), Region.parse(step.ssoRegion()), editable);
    Presence.of(fixed, !open);
    prompt.show(step, state.environment());
    Presence.of(promptHolder, List.of(prompt), step.prompt() != null);
    offers.show(step, open);
    Presence.of(offersHolder, List.of(offers), offers.isVisible());
    Presence.of(roleHolder, List.of(another), open && step.who() != null && step.prompt() == null);
    who.show(step, open);
    Presence.of(whoHolder, List.of(who), who.isVisible());
    Presence.of(choices, lists, step.entered());
    // While another sign-in is waited for, what is chosen here would be lost with it.
    boolean choosing = open && step.prompt() == null;
    accounts.show(
        step.accounts().items().stream().map(SignInPage::row).toList(), step.accountId(), choosing);
    accounts.counts(step.accounts().complete(), step.listing());
    accounts.whenEmpty(noAccounts(step));
    roles.show(
        step.roles().items().stream().map(SignInPage::row).toList(),
        step.who() == null ? null : step.who().roleName(),
        choosing);
    roles.counts(step.roles().complete() || step.accountId() == null, step.listingRoles());
    roles.whenEmpty(noRoles(step));
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

  private static Text noAccounts(SignInStep step) {
    if (step.activity() instanceof Activity.Busy(Text what, _)) {
      return what;
    }
    return Text.of(
        step.accounts().complete() ? "ui.signin.no-accounts" : "ui.signin.accounts-unknown");
  }

  private static Text noRoles(SignInStep step) {
    if (step.accountId() == null) {
      return Text.of("ui.signin.account-first");
    }
    return step.activity() instanceof Activity.Busy(Text what, _)
        ? what
        : Text.of(step.roles().complete() ? "ui.signin.no-roles" : "ui.signin.roles-unknown");
  }

  private static ChoiceList.Row row(Account account) {
    return new ChoiceList.Row(
        account.id(),
        account.name().isEmpty() ? account.id() : account.name(),
        account.email().isEmpty() ? account.id() : account.id() + " \u00b7 " + account.email());
  }

  private static ChoiceList.Row row(AccountRole role) {
    return new ChoiceList.Row(role.name(), role.name(), "");
  }
}
