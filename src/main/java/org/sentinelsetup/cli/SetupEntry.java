package org.sentinelsetup.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Gets into the account that the file of a set-up names, and into no other. */
record SetupEntry(SetupPerson person) {
  Move next(WizardState state) {
    @Nullable SignedIn who = state.signIn().who();
    if (who == null) {
      return switch (person.entry()) {
        case Entry.Profile(var name, _) ->
            new Move.Send(
                new WizardEvent.OfferChosen(
                    new SignInOffer.Keys(name, Text.of("profile.from-environment"))));
        case Entry.Portal portal -> portal(portal, state.signIn());
      };
    }
    String account = person.setup().account();
    if (!who.identity().account().equals(account)) {
      return new Move.Refuse(
          ExitCode.BAD_INPUT, Text.of("cli.other-account", who.identity().account(), account));
    }
    boolean logs = person.errand() != Errand.UNDO || person.setup().logs().throughControlTower();
    return new Move.Send(
        new WizardEvent.GoTo(logs || keysLeft(state) ? StepId.LOGS : StepId.CONNECTIONS));
  }

  /**
   * Whether profiles for the accounts of keys are still to be used, which the page of the logs
   * does.
   */
  private boolean keysLeft(WizardState state) {
    return person.entry() instanceof Entry.Profile(_, List<String> keyProfiles)
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
    String account = person.setup().account();
    if (step.accountId() == null) {
      return step.accounts().items().stream().anyMatch(one -> one.id().equals(account))
          ? new Move.Send(new WizardEvent.AccountChosen(account))
          : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-account", account));
    }
    return step.roles().items().stream().anyMatch(one -> one.name().equals(portal.role()))
        ? new Move.Send(new WizardEvent.RoleChosen(portal.role()))
        : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-role", portal.role(), account));
  }
}
