package org.sentinelsetup.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.WizardState;

/**
 * Gets into one account, and into no other.
 *
 * @param entry how
 * @param account 12 digits, empty for the one there is
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
                    new SignInAct.OfferChosen(
                        new SignInOffer.Keys(name, Text.of("profile.from-environment"))));
            case Entry.Portal portal -> portal(portal, state.signIn());
          });
    }
    String inside = who.identity().account();
    return account.isEmpty() || inside.equals(account)
        ? Optional.empty()
        : Optional.of(
            new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.other-account", inside, account)));
  }

  private Move portal(Entry.Portal portal, SignInStep step) {
    if (!step.startUrl().equals(portal.startUrl().value())) {
      return new Move.Send(new SignInAct.StartUrlTyped(portal.startUrl().value()));
    }
    if (!step.ssoRegion().equals(portal.region().id())) {
      return new Move.Send(new SignInAct.SsoRegionTyped(portal.region().id()));
    }
    if (!step.entered()) {
      return new Move.Send(portal.cached() ? new SignInAct.ReuseSession() : new SignInAct.SignIn());
    }
    if (step.accountId() == null) {
      return choose(step);
    }
    return step.roles().items().stream().anyMatch(one -> one.name().equals(portal.role()))
        ? new Move.Send(new SignInAct.RoleChosen(portal.role()))
        : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-role", portal.role(), account));
  }

  private Move choose(SignInStep step) {
    List<String> ids =
        step.accounts().items().stream()
            .map(Account::id)
            .filter(id -> account.isEmpty() || id.equals(account))
            .toList();
    if (ids.size() == 1) {
      return new Move.Send(new SignInAct.AccountChosen(ids.getFirst()));
    }
    return new Move.Refuse(
        ExitCode.BAD_INPUT,
        account.isEmpty() ? Text.of("cli.which-account") : Text.of("cli.no-account", account));
  }
}
