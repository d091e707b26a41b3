package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.Checked.Invalid;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.ConfirmationLink;
import org.sentinelsetup.model.Text;

/** The alert e-mail: whether it is confirmed, how, and whether an alarm gets to the topic. */
final class AlertActs {
  static final String LOOKING = "alert.looking";

  private AlertActs() {}

  static Transition apply(WizardState state, AlertAct act, Instant now) {
    if (act instanceof AlertAct.Stop) {
      return state.alert().testing()
          ? effect(
              state.with(state.connect().with(state.alert().with(Activity.IDLE))),
              new AlertEffect.Stop())
          : Transition.to(state);
    }
    if (state.alert().busy()) {
      return Transition.to(state);
    }
    return switch (act) {
      case AlertAct.Find() ->
          state
              .inputs()
              .map(inputs -> begin(state, LOOKING, now, new AlertEffect.Find(inputs)))
              .orElse(Transition.to(state));
      case AlertAct.Look() -> look(state, now);
      case AlertAct.Confirm(var pasted) -> on(state, target -> confirm(state, target, pasted, now));
      case AlertAct.Test() ->
          on(
              state,
              target ->
                  effect(
                      state.with(
                          state
                              .connect()
                              .with(state.alert().begun(Activity.busy(AlertStep.TESTING, now)))),
                      new AlertEffect.Test(target)));
      case AlertAct.Stop() -> Transition.to(state);
    };
  }

  static Transition answered(WizardState state, AlertAnswer answer, Instant now) {
    AlertStep step = state.alert();
    return switch (answer) {
      case AlertAnswer.Found(var target) -> Transition.to(with(state, step.found(target)));
      case AlertAnswer.Seen(var mail) -> Transition.to(with(state, step.saw(mail, now)));
      case AlertAnswer.Tested(var test) -> Transition.to(with(state, step.tested(test)));
      case AlertAnswer.Failed(var problem) ->
          Transition.to(with(state, step.with(new Activity.Failed(problem))));
    };
  }

  /** Nothing is changed by it; what is going on goes on. */
  static Transition look(WizardState state, Instant now) {
    return state.alert().busy()
        ? Transition.to(state)
        : on(state, target -> begin(state, LOOKING, now, new AlertEffect.Look(target)));
  }

  /** A link that is not ours is refused without any call. */
  private static Transition confirm(
      WizardState state, AlertTarget target, String pasted, Instant now) {
    return switch (ConfirmationLink.parse(pasted, target.topicArn())) {
      case Invalid<ConfirmationLink>(Text why) ->
          Transition.to(with(state, state.alert().refusing(why)));
      case Valid<ConfirmationLink>(ConfirmationLink link) ->
          begin(state, AlertStep.CONFIRMING, now, new AlertEffect.Confirm(target, link));
    };
  }

  private static Transition on(WizardState state, Function<AlertTarget, Transition> what) {
    Optional<AlertTarget> target = state.alertTarget();
    return target.isPresent() ? what.apply(target.get()) : Transition.to(state);
  }

  private static Transition begin(WizardState state, String what, Instant now, AlertEffect effect) {
    return effect(with(state, state.alert().with(Activity.busy(what, now))), effect);
  }

  private static WizardState with(WizardState state, AlertStep now) {
    return state.with(state.connect().with(now));
  }

  private static Transition effect(WizardState state, AlertEffect effect) {
    return Transition.to(state, new Effect.OfAlert(effect));
  }
}
