package org.sentinelsetup.wizard;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StackOutputs;

/** Deploy, Connect and Verify do not go on telling of a connection that is gone, or partly gone. */
final class Gone {
  private Gone() {}

  /** It was taken away. */
  static Transition undone(WizardState state) {
    @Nullable Removal removal = state.undo().removal();
    return without(
        state.with(state.undo().finished()), made -> removal != null && isOf(removal, made));
  }

  /** Taking it away was begun and stopped: what is there of it now, nobody knows. */
  static Transition stopped(WizardState state) {
    UndoStep step = state.undo();
    @Nullable Removal removal = step.removal();
    @Nullable Deployment begun = step.deployment();
    boolean touched =
        begun != null
            && begun.changes().stream()
                .map(Deployment.ChangeProgress::state)
                .anyMatch(
                    now -> now != Deployment.State.WAITING && now != Deployment.State.UNCHANGED);
    return without(state, made -> touched && removal != null && isOf(removal, made));
  }

  /** All that are there were listed, and it is not among them. */
  static Transition listed(WizardState state) {
    UndoStep step = state.undo();
    @Nullable SignedIn who = state.signIn().who();
    return without(
        state,
        made ->
            who != null
                && step.found() != null
                && made.account().equals(who.identity().account())
                && made.region().id().equals(step.region())
                && step.found().stream().noneMatch(one -> one.stack().name().equals(made.stack())));
  }

  /** Where a connection is, and its stack. */
  private record Made(String account, Region region, String stack) {
    static Made of(SetupInputs inputs, StackOutputs outputs) {
      return new Made(inputs.caller().account(), inputs.source().region(), outputs.stack());
    }
  }

  private static boolean isOf(Removal removal, Made made) {
    return removal.connection().account().equals(made.account())
        && removal.inputs().region().equals(made.region())
        && removal.connection().stack().name().equals(made.stack());
  }

  private static Transition without(WizardState state, Predicate<Made> gone) {
    WizardState next = state;
    @Nullable Plan plan = state.review().plan();
    @Nullable StackOutputs outputs = state.deploy().outputs();
    @Nullable Connection opened = state.verify().existing();
    boolean ours = plan != null && outputs != null && gone.test(Made.of(plan.inputs(), outputs));
    if (ours) {
      next = next.with(next.review().left()).with(DeployStep.EMPTY);
    }
    if (opened == null ? ours : gone.test(Made.of(opened.inputs(), opened.outputs()))) {
      return Transition.to(
          next.with(next.connect().anew()).with(VerifyStep.EMPTY),
          new Effect.Stop(StepId.VERIFY),
          new Effect.Stop(StepId.CONNECT));
    }
    return Transition.to(next);
  }
}
