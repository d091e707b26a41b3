package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.StartUrl;

/** What comes of choosing something the person has already to sign in with. */
final class ProfileActs {
  private ProfileActs() {}

  /**
   * The account and role a profile names are chosen as soon as they have come, unless the person
   * chose something else first.
   */
  static Transition wanted(WizardState state, Instant now) {
    SignInStep step = state.signIn();
    SignInOffer.@Nullable Portal wanted = step.existing().wanted();
    if (wanted == null
        || wanted.accountId() == null
        || !wanted.startUrl().value().equals(url(step))) {
      return Transition.to(state);
    }
    if (step.accountId() == null) {
      return step.accounts().items().stream().anyMatch(one -> one.id().equals(wanted.accountId()))
          ? Acts.apply(state, new SignInAct.AccountChosen(wanted.accountId()), now)
          : Transition.to(state);
    }
    @Nullable String role = wanted.roleName();
    boolean there =
        step.accountId().equals(wanted.accountId())
            && step.who() == null
            && step.roles().items().stream().anyMatch(one -> one.name().equals(role));
    return role != null && there
        ? Acts.apply(
            state.with(step.with(step.existing().want(null))), new SignInAct.RoleChosen(role), now)
        : Transition.to(state);
  }

  static Transition chosen(WizardState state, SignInOffer offer, Instant now) {
    SignInStep signIn = state.signIn();
    return switch (offer) {
      case SignInOffer.Portal portal ->
          Transition.to(
              state.with(
                  signIn
                      .typed(portal.startUrl().value(), portal.region().id())
                      .with(signIn.existing().want(portal))));
      case SignInOffer.Keys(var name, _) ->
          Transition.to(
              state.with(
                  signIn
                      .left(signIn.existing().using(name))
                      .with(Activity.busy("wizard.using-profile", now, name))),
              new SignInEffect.UseProfile(name));
      case SignInOffer.Unusable _ -> Transition.to(state);
    };
  }

  static Transition reuse(WizardState state, Instant now) {
    SignInStep step = state.signIn();
    return StartUrl.parse(step.startUrl()) instanceof Valid<StartUrl>(StartUrl url)
            && Region.parse(step.ssoRegion()) instanceof Valid<Region>(Region region)
        ? Transition.to(
            state.with(step.with(Activity.busy(SignInStep.LISTING, now))),
            new SignInEffect.ReuseSession(url, region))
        : Transition.to(state);
  }

  private static String url(SignInStep step) {
    return StartUrl.parse(step.startUrl()) instanceof Valid<StartUrl>(StartUrl url)
        ? url.value()
        : "";
  }
}
