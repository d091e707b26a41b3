package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignedIn;

/**
 * Going on with a run that was cut off: the answers are those it was begun with, and nothing is
 * asked again.
 */
final class Resumption {
  private Resumption() {}

  /** Only in the account it was begun in, and only while nothing else goes on. */
  static Transition of(WizardState state, Begun run, Instant now) {
    @Nullable SignedIn who = state.signIn().who();
    boolean there = who != null && who.identity().account().equals(run.caller().account());
    if (!there || state.deploy().begun() || state.undo().underWay()) {
      return Transition.to(state);
    }
    return switch (run) {
      case Begun.Apply(Plan plan, _, _, _) ->
          Transition.to(
              answered(state, plan)
                  .at(StepId.DEPLOY)
                  .with(DeployStep.EMPTY.with(Activity.busy("wizard.resuming", now))),
              new Effect.CarryOut(plan));
      case Begun.Undo(Removal removal, _, _, _) ->
          Transition.to(
              state
                  .at(StepId.CONNECTIONS)
                  .with(
                      state
                          .undo()
                          .from(state.current())
                          .typed(removal.inputs().region().id())
                          .found(List.of(removal.connection()))
                          .choosing(
                              removal.inputs().stackId(),
                              removal.inputs().leaveKeys(),
                              Activity.IDLE)
                          .made(removal)
                          .with(Activity.busy("wizard.resuming", now))),
              new Effect.TakeAway(removal));
    };
  }

  private static WizardState answered(WizardState state, Plan plan) {
    SetupInputs inputs = plan.inputs();
    return state
        .with(state.logs().resumed(inputs))
        .with(
            new SentinelStep(
                inputs.cloud(),
                inputs.workspace().value(),
                inputs.email().value(),
                inputs.suffix().value(),
                Advanced.of(inputs.options())))
        .with(state.review().made(plan, null));
  }
}
