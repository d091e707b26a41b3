package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignedIn;

/**
 * The end of a session, and how everything goes on after it. Nothing is asked before the person is
 * there and wants to: no browser opens by itself.
 */
final class Renewal {
  private Renewal() {}

  /** The step waits; the person is told there, and loses nothing. */
  static WizardState ended(WizardState state, Effect effect, Problem problem) {
    if (effect instanceof Effect.OfAlert(AlertEffect what)) {
      var later = new Interrupted(new Effect.OfAlert(what.afterSignIn()), Activity.IDLE, problem);
      var failed = state.alert().with(new Activity.Failed(problem));
      return state.with(state.connect().with(failed)).with(state.signIn().stopped(later));
    }
    var stopped = new Interrupted(effect, Steps.activity(state, effect.step()), problem);
    WizardState still =
        effect instanceof ReviewEffect.MeasureVolume
            ? state.with(state.review().with(state.review().cost().with(Activity.IDLE)))
            : state;
    WizardState told = Wizard.failed(still, effect.step(), problem);
    return told.with(told.signIn().stopped(stopped));
  }

  /** Whatever was stopped is done again. */
  static Transition renewed(WizardState state, @Nullable SignedIn who, Instant now) {
    List<Interrupted> goingOn =
        state.signIn().interrupted().stream().filter(Interrupted::goesOn).toList();
    WizardState next = state.with(state.signIn().took(who).waitingFor(List.of()));
    for (Interrupted what : goingOn) {
      next = working(next, what, now);
    }
    return Transition.to(next, goingOn.stream().map(Interrupted::effect).toArray(Effect[]::new));
  }

  private static CostStep measuring(WizardState state, Instant now) {
    return state.review().cost().with(Activity.busy("wizard.measuring", now));
  }

  private static WizardState working(WizardState state, Interrupted what, Instant now) {
    Activity activity =
        what.activity() instanceof Activity.Busy(var words, _)
            ? new Activity.Busy(words, now)
            : what.activity();
    if (what.effect() instanceof Effect.OfAlert) {
      Activity looking = Activity.busy(AlertActs.LOOKING, now);
      return state.with(state.connect().with(state.alert().with(looking)));
    }
    return switch (what.effect().step()) {
      case SIGN_IN -> state.with(state.signIn().with(activity));
      case LOGS -> state.with(state.logs().with(activity));
      case SENTINEL, REVIEW ->
          state.with(
              what.effect() instanceof ReviewEffect.MeasureVolume
                  ? state.review().with(activity).with(measuring(state, now))
                  : state.review().with(activity));
      case DEPLOY -> state.with(state.deploy().with(activity));
      case CONNECT -> state.with(state.connect().with(activity));
      case VERIFY -> state.with(state.verify().with(activity));
      case CONNECTIONS -> state.with(state.undo().with(activity));
    };
  }
}
