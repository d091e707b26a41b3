package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Plan;

/** What a person does with a plan beside carrying it out. */
final class ReviewActs {
  private ReviewActs() {}

  static Transition apply(WizardState state, ReviewAct act, Instant now) {
    ReviewStep step = state.review();
    @Nullable Plan plan = step.plan();
    if (step.activity() instanceof Activity.Busy) {
      return Transition.to(state);
    }
    return switch (act) {
      case ReviewAct.ApprovalChosen(var file) ->
          compare(state.with(step.with(step.papers().comparing(file))), now);
      case ReviewAct.ApprovalLeft() ->
          Transition.to(state.with(step.with(step.papers().comparing(null))));
      case ReviewAct.SaveSetup _, ReviewAct.SavePlan _, ReviewAct.CheckAgain _ when plan == null ->
          Transition.to(state);
      case ReviewAct.SaveSetup(var file) ->
          working(state, "wizard.saving", now, new ReviewEffect.SaveSetup(plan, file));
      case ReviewAct.SavePlan(var file) ->
          working(state, "wizard.saving", now, new ReviewEffect.SavePlan(plan, file));
      case ReviewAct.CheckAgain(var check) ->
          state.deploy().begun()
              ? Transition.to(state)
              : working(state, "wizard.checking", now, new ReviewEffect.CheckAgain(plan, check));
    };
  }

  /** A plan that was just made is compared with what was approved, if anything had to be. */
  static Transition compare(WizardState state, Instant now) {
    ReviewStep step = state.review();
    @Nullable Plan plan = step.plan();
    @Nullable String file = step.papers().approved();
    return plan == null || file == null
        ? Transition.to(state)
        : working(state, "wizard.comparing", now, new ReviewEffect.Compare(plan, file));
  }

  private static Transition working(WizardState state, String what, Instant now, Effect effect) {
    return Transition.to(state.with(state.review().working(Activity.busy(what, now))), effect);
  }
}
