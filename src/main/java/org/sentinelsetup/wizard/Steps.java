package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;

/** How far each step is, derived from what is known. */
public final class Steps {
  /** The first block of a workspace ID tells it from others well enough. */
  private static final int FIRST_BLOCK = 8;

  private Steps() {}

  /**
   * How far a step is.
   *
   * @param state the wizard
   * @param step the step
   * @return its state
   */
  public static StepState stateOf(WizardState state, StepId step) {
    for (StepId earlier : ofBefore(state, step) ? List.<StepId>of() : step.before()) {
      if (summary(state, earlier).isEmpty()) {
        return new StepState.Locked(Text.of("wizard.locked", earlier.title()));
      }
    }
    return switch (visible(state, step)) {
      case Activity.Busy(var what, var since) -> new StepState.Working(what, since);
      case Activity.Failed(var problem) -> new StepState.NeedsAttention(problem);
      case Activity.Idle() -> idle(state, step);
    };
  }

  /**
   * A connection that was set up before is connected and verified without the steps of this run.
   */
  private static boolean ofBefore(WizardState state, StepId step) {
    boolean opened = state.verify().existing() != null;
    return switch (step) {
      case CONNECT -> opened;
      case VERIFY ->
          opened
              ? state.verify().connectedAt() != null
              : state.deploy().outputs() == null
                  && !(state.verify().activity() instanceof Activity.Idle);
      default -> false;
    };
  }

  /** A step that waits for the next sign-in shows how that goes. */
  private static Activity visible(WizardState state, StepId step) {
    boolean waits = state.signIn().interrupts(step);
    return waits && !(state.signIn().activity() instanceof Activity.Idle)
        ? state.signIn().activity()
        : activity(state, step);
  }

  private static StepState idle(WizardState state, StepId step) {
    if (step == StepId.REVIEW
        && state.stale()
        && !(state.deploy().activity() instanceof Activity.Busy)
        && state.deploy().outputs() == null) {
      return new StepState.NeedsAttention(
          Problem.of(
              Text.of("wizard.stale.title"),
              Text.of("wizard.stale.cause"),
              Text.of("wizard.stale.action")));
    }
    return summary(state, step).<StepState>map(StepState.Done::new).orElseGet(StepState.Ready::new);
  }

  static Activity activity(WizardState state, StepId step) {
    return switch (step) {
      case SIGN_IN -> state.signIn().activity();
      case LOGS -> state.logs().activity();
      case REVIEW -> state.review().activity();
      case DEPLOY -> state.deploy().activity();
      case VERIFY -> state.verify().activity();
      case CONNECTIONS -> state.undo().activity();
      // What fails about the alert e-mail stops nobody, but for a session that is over.
      case CONNECT ->
          state.signIn().interrupts(step) && state.alert().activity() instanceof Activity.Failed
              ? state.alert().activity()
              : state.connect().activity();
      case SENTINEL -> Activity.IDLE;
    };
  }

  /** What came of a step that is done, empty while it is not. */
  private static Optional<Text> summary(WizardState state, StepId step) {
    return switch (step) {
      case SIGN_IN -> {
        @Nullable SignedIn who = state.signIn().who();
        yield Optional.ofNullable(who)
            .map(w -> Text.of("wizard.done.sign-in", w.roleName(), w.identity().account()));
      }
      case LOGS -> {
        @Nullable LogSource source = state.logs().source();
        yield Optional.ofNullable(source)
            .map(s -> Text.of("wizard.done.logs", s.bucket(), s.region().id()));
      }
      case SENTINEL ->
          state
              .inputs()
              .map(
                  inputs ->
                      Text.of(
                          "wizard.done.sentinel",
                          inputs.workspace().value().substring(0, FIRST_BLOCK)));
      case REVIEW ->
          state.deploy().begun() ? Optional.of(Text.of("wizard.done.review")) : Optional.empty();
      case DEPLOY ->
          Optional.ofNullable(state.deploy().outputs()).map(_ -> Text.of("wizard.done.deploy"));
      case CONNECT ->
          Optional.ofNullable(state.verify().connectedAt())
              .map(_ -> Text.of("wizard.done.connect"));
      case CONNECTIONS ->
          Optional.ofNullable(state.undo().found())
              .map(found -> Text.of("wizard.done.connections", found.size()));
      case VERIFY ->
          state.verify().flowing() ? Optional.of(Text.of("wizard.done.verify")) : Optional.empty();
    };
  }
}
