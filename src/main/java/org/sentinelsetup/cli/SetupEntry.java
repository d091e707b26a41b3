package org.sentinelsetup.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Gets into the account that is wanted, and into no other.
 *
 * @param entry how to get in
 * @param account 12 digits, empty for the one there is
 * @param logs whether the page of the logs comes first
 */
record SetupEntry(Entry entry, String account, boolean logs) {
  Move next(WizardState state) {
    @Nullable SignedIn who = state.signIn().who();
    if (who == null) {
      return switch (entry) {
        case Entry.Profile(var name, _) ->
            new Move.Send(
                new WizardEvent.OfferChosen(
                    new SignInOffer.Keys(name, Text.of("profile.from-environment"))));
        case Entry.Portal portal -> portal(portal, state.signIn());
      };
    }
    if (!account.isEmpty() && !who.identity().account().equals(account)) {
      return new Move.Refuse(
          ExitCode.BAD_INPUT, Text.of("cli.other-account", who.identity().account(), account));
    }
    return new Move.Send(
        new WizardEvent.GoTo(logs || keysLeft(state) ? StepId.LOGS : StepId.CONNECTIONS));
  }

  /**
   * Whether profiles for the accounts of keys are still to be used, which the page of the logs
   * does.
   */
  private boolean keysLeft(WizardState state) {
    return entry instanceof Entry.Profile(_, List<String> keyProfiles)
        && state.logs().elsewhere().entered().size() < keyProfiles.size();
  }

  private Move portal(Entry.Portal portal, SignInStep step) {
    if (!step.startUrl().equals(portal.startUrl().value())) {
      return new Move.Send(new WizardEvent.StartUrlTyped(portal.startUrl().value()));
    }
    if (!step.ssoRegion().equals(portal.region().id())) {
      return new Move.Send(new WizardEvent.SsoRegionTyped(portal.region().id()));
    }
    if (!step.entered()) {
      return new Move.Send(
          portal.cached() ? new WizardEvent.ReuseSession() : new WizardEvent.SignIn());
    }
    if (step.accountId() == null) {
      List<String> ids =
          step.accounts().items().stream()
              .map(Account::id)
              .filter(id -> account.isEmpty() || id.equals(account))
              .toList();
      if (ids.size() == 1) {
        return new Move.Send(new WizardEvent.AccountChosen(ids.getFirst()));
      }
      return new Move.Refuse(
          ExitCode.BAD_INPUT,
          account.isEmpty() ? Text.of("cli.which-account") : Text.of("cli.no-account", account));
    }
    return step.roles().items().stream().anyMatch(one -> one.name().equals(portal.role()))
        ? new Move.Send(new WizardEvent.RoleChosen(portal.role()))
        : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-role", portal.role(), account));
  }
}
