package org.sentinelsetup.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Gets into one account, and into no other.
 *
 * @param entry how
 * @param account 12 digits
 */
record AccountEntry(Entry entry, String account) {
  /** What is done next; empty once inside. */
  Optional<Move> next(WizardState state) {
    @Nullable SignedIn who = state.signIn().who();
    if (who == null) {
      return Optional.of(
          switch (entry) {
            case Entry.Profile(var name, _) ->
                new Move.Send(
                    new WizardEvent.OfferChosen(
                        new SignInOffer.Keys(name, Text.of("profile.from-environment"))));
            case Entry.Portal portal -> portal(portal, state.signIn());
          });
    }
    String inside = who.identity().account();
    return inside.equals(account)
        ? Optional.empty()
        : Optional.of(
            new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.other-account", inside, account)));
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
      return step.accounts().items().stream().anyMatch(one -> one.id().equals(account))
          ? new Move.Send(new WizardEvent.AccountChosen(account))
          : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-account", account));
    }
    return step.roles().items().stream().anyMatch(one -> one.name().equals(portal.role()))
        ? new Move.Send(new WizardEvent.RoleChosen(portal.role()))
        : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-role", portal.role(), account));
  }
}
