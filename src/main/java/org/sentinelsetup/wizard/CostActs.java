package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;

/** What a person's acts about the costs lead to. */
final class CostActs {
  private CostActs() {}

  static Transition apply(WizardState state, CostAct act, Instant now) {
    ReviewStep review = state.review();
    return switch (act) {
      case CostAct.PriceTyped(var charge, var text) ->
          Transition.to(state.with(review.with(review.cost().priced(charge, text))));
      case CostAct.FactorTyped(var text) ->
          Transition.to(state.with(review.with(review.cost().multiplied(text))));
      case CostAct.MeasureVolume() -> measure(state, now);
      case CostAct.StopMeasuring() ->
          review.cost().measuring()
              ? Transition.to(
                  state.with(review.with(review.cost().with(Activity.IDLE))),
                  new Effect.Stop(StepId.REVIEW))
              : Transition.to(state);
    };
  }

  /**
   * The review does one thing at a time. A plan that is being made is not given up for this; this
   * is given up for a new plan.
   */
  private static Transition measure(WizardState state, Instant now) {
    ReviewStep review = state.review();
    @Nullable Plan plan = review.plan();
    if (plan == null || review.activity() instanceof Activity.Busy || review.cost().measuring()) {
      return Transition.to(state);
    }
    LogSource source = plan.inputs().source();
    return Transition.to(
        state.with(review.with(review.cost().with(Activity.busy("wizard.measuring", now)))),
        new ReviewEffect.MeasureVolume(source));
  }
}
