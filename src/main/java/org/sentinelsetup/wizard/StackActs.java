package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Plan;

/** What a person does with a stack that is on its way, or came to no good end. */
final class StackActs {
  private StackActs() {}

  static Transition apply(WizardState state, StackAct act, Instant now) {
    return switch (act) {
      case StackAct.StopDeployment() -> stop(state, now);
      case StackAct.RemoveFailedStack() -> remove(state, now);
    };
  }

  /** The deployment goes on until the stack is rolled back, and says so itself. */
  private static Transition stop(WizardState state, Instant now) {
    @Nullable Plan plan = state.review().plan();
    return plan == null || !state.deploy().mayBeStopped()
        ? Transition.to(state)
        : Transition.to(
            state.with(state.deploy().with(Activity.busy(DeployStep.STOPPING, now))),
            new Effect.StopDeployment(plan));
  }

  private static Transition remove(WizardState state, Instant now) {
    ReviewStep review = state.review();
    Optional<FailedStack> failed = review.failedStack();
    if (failed.isEmpty()
        || review.activity() instanceof Activity.Busy
        || state.stale()
        || state.deploy().begun()
        || state.undo().underWay()) {
      return Transition.to(state);
    }
    FailedStack stack = failed.get();
    return Transition.to(
        state.with(review.working(Activity.busy(ReviewStep.REMOVING, now, stack.name()))),
        new ReviewEffect.RemoveFailedStack(stack));
  }
}
