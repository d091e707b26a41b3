package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StartUrl;

/** What a person's acts to get in lead to. */
final class SignInActs {
  private SignInActs() {}

  static Transition apply(WizardState state, SignInAct act, Instant now) {
    SignInStep step = state.signIn();
    return switch (act) {
      case SignInAct.SignIn() -> signIn(state, SignInWay.BROWSER, now);
      case SignInAct.SignInWithCode() -> signIn(state, SignInWay.CODE, now);
      // From the go-ahead on, who the person is stays; only a session that has ended is renewed.
      case SignInAct _ when state.deploy().begun() -> Transition.to(state);
      case SignInAct.StartUrlTyped(var text) ->
          Transition.to(state.with(step.typed(text, step.ssoRegion())));
      case SignInAct.SsoRegionTyped(var text) ->
          Transition.to(state.with(step.typed(step.startUrl(), text)));
      case SignInAct.LookForProfiles() -> Transition.to(state, new SignInEffect.LookForProfiles());
      case SignInAct.OfferChosen(var offer) -> ProfileActs.chosen(state, offer, now);
      case SignInAct.ReuseSession() -> ProfileActs.reuse(state, now);
      case SignInAct.AssumeRole(var role) -> assume(state, role, now);
      case SignInAct.ListAccounts() ->
          step.entered()
              ? Transition.to(
                  state.with(step.with(Activity.busy(SignInStep.LISTING, now))),
                  new SignInEffect.ListAccounts())
              : Transition.to(state);
      case SignInAct.AccountChosen(var account) ->
          Transition.to(
              state.with(step.choosing(account, Activity.busy(SignInStep.LISTING_ROLES, now))),
              new SignInEffect.ListRoles(account));
      case SignInAct.RoleChosen(var role) -> takeRole(state, role, now);
    };
  }

  private static Transition signIn(WizardState state, SignInWay way, Instant now) {
    SignInStep step = state.signIn();
    boolean over = !step.interrupted().isEmpty();
    if (state.deploy().begun() && !over) {
      return Transition.to(state);
    }
    @Nullable SignedIn who = step.who();
    if (over && who != null && step.existing().used() != null) {
      return Transition.to(
          state.with(step.with(Activity.busy("wizard.using-profile", now, who.roleName()))),
          new SignInEffect.RenewProfile(who));
    }
    if (StartUrl.parse(step.startUrl()) instanceof Valid<StartUrl>(StartUrl url)
        && Region.parse(step.ssoRegion()) instanceof Valid<Region>(Region region)) {
      return Transition.to(
          state.with(step.prompted(null).with(Activity.busy("wizard.signing-in", now))),
          over
              ? new SignInEffect.Renew(url, region, way, who)
              : new SignInEffect.SignIn(url, region, way));
    }
    return Transition.to(state);
  }

  private static Transition takeRole(WizardState state, String role, Instant now) {
    return state
        .signIn()
        .account()
        .map(
            account ->
                Transition.to(
                    state.with(state.signIn().with(Activity.busy("wizard.taking-role", now, role))),
                    new SignInEffect.TakeRole(account.id(), account.name(), role)))
        .orElse(Transition.to(state));
  }

  private static Transition assume(WizardState state, RoleToAssume role, Instant now) {
    SignInStep step = state.signIn();
    return step.who() == null
        ? Transition.to(state)
        : Transition.to(
            state.with(step.with(Activity.busy("wizard.taking-role", now, role.name()))),
            new SignInEffect.AssumeRole(role, step.nameOf(role.account())));
  }
}
