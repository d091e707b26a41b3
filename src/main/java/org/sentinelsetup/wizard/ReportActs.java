package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Proceedings.Seen;
import org.sentinelsetup.model.Proceedings.Subject;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.StackOutputs;

/** What a person takes along of what was done. */
final class ReportActs {
  private ReportActs() {}

  static Transition save(WizardState state, String file, Instant now) {
    return state.report().saving()
        ? Transition.to(state)
        : proceedings(state, now)
            .map(
                told ->
                    Transition.to(state.with(Reporting.SAVING), new Effect.SaveReport(told, file)))
            .orElse(Transition.to(state));
  }

  /** The page of the connections is about taking one away, every other one about the set-up. */
  static Optional<Proceedings> proceedings(WizardState state, Instant now) {
    return state.current() == StepId.CONNECTIONS ? takenAway(state, now) : setUp(state, now);
  }

  private static Optional<Proceedings> takenAway(WizardState state, Instant now) {
    UndoStep undo = state.undo();
    @Nullable Removal removal = undo.removal();
    return removal == null || undo.deployment() == null || undo.underWay()
        ? Optional.empty()
        : Optional.of(
            new Proceedings(
                demo(state),
                now,
                state.signIn().who(),
                new Proceedings.TakenAway(removal),
                undo.deployment(),
                problem(undo.activity()),
                null,
                null));
  }

  private static Optional<Proceedings> setUp(WizardState state, Instant now) {
    DeployStep deploy = state.deploy();
    @Nullable Subject subject = subject(state);
    return subject == null || deploy.activity() instanceof Activity.Busy
        ? Optional.empty()
        : Optional.of(
            new Proceedings(
                demo(state),
                now,
                state.signIn().who(),
                subject,
                deploy.deployment(),
                problem(deploy.activity()),
                outputs(state),
                seen(state.verify())));
  }

  private static @Nullable Subject subject(WizardState state) {
    @Nullable Connection before = state.verify().existing();
    @Nullable Plan plan = state.review().plan();
    if (before != null) {
      return new Proceedings.Found(before.inputs());
    }
    return plan == null
        ? null
        : new Proceedings.SetUp(plan, state.review().madeAt(), state.review().papers().approval());
  }

  private static @Nullable StackOutputs outputs(WizardState state) {
    @Nullable Connection before = state.verify().existing();
    return before == null ? state.deploy().outputs() : before.outputs();
  }

  private static @Nullable Seen seen(VerifyStep step) {
    return step.lookedAt() == null
        ? null
        : new Seen(step.hops(), step.lookedAt(), step.connectedAt(), step.tracing().stages());
  }

  private static @Nullable Problem problem(Activity activity) {
    return activity instanceof Activity.Failed(Problem problem) ? problem : null;
  }

  private static boolean demo(WizardState state) {
    return state.environment() instanceof Environment.Demo;
  }
}
