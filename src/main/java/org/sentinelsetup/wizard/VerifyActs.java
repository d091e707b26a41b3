package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.MoveTask;

/** Watching the flow of logs, and sending back what was set aside. */
final class VerifyActs {
  private VerifyActs() {}

  static Transition apply(WizardState state, FlowAct act, Instant now) {
    VerifyStep step = state.verify();
    return switch (act) {
      case FlowAct.ConnectionAdded() -> connected(state, now);
      case FlowAct.WatchFlow() -> step.sending() ? Transition.to(state) : watch(state, now);
      case FlowAct.TraceEvent() -> trace(state, now);
      case FlowAct.SendBack() -> sendBack(state, now);
      case FlowAct.Finish() ->
          state.current() == StepId.VERIFY && !step.sending()
              ? Transition.to(state.with(step.done()), new Effect.Stop(StepId.VERIFY))
              : Transition.to(state);
      case FlowAct.VerifyExisting() -> existing(state, now);
      case FlowAct.PortalStepTicked(var what, boolean done) ->
          Transition.to(state.with(state.connect().ticked(what, done)));
    };
  }

  private static Transition existing(WizardState state, Instant now) {
    Activity looking = Activity.busy("wizard.looking-for-connections", now);
    return state
        .inputs()
        .map(
            inputs ->
                Transition.to(
                    state.at(StepId.VERIFY).with(state.verify().with(looking)),
                    new FlowEffect.FindConnection(inputs)))
        .orElse(Transition.to(state));
  }

  private static Transition connected(WizardState state, Instant now) {
    return state
        .inPlace()
        .map(
            _ ->
                watch(
                    state.at(StepId.VERIFY).with(state.verify().connected(since(state, now))), now))
        .orElse(Transition.to(state));
  }

  /**
   * Unless the person has just added it, one that was opened counts as added when its stack was
   * changed: nothing is excused for longer than it has to be.
   */
  private static Instant since(WizardState state, Instant now) {
    @Nullable Connection existing = state.verify().existing();
    return existing == null || state.connect().ticked().contains(ConnectStep.ADDED)
        ? now
        : existing.connectedAt();
  }

  /**
   * The end of sending back is the beginning of the next watch: whether it helped is seen there.
   */
  static Transition moved(WizardState state, MoveTask task, Instant now) {
    WizardState told = state.with(state.verify().moved(task, state.verify().activity()));
    return task.status().underWay() ? Transition.to(told) : watch(told, now);
  }

  private static Transition watch(WizardState state, Instant now) {
    return state
        .connection()
        .map(
            connection ->
                Transition.to(
                    state.with(state.verify().with(Activity.busy("wizard.watching-flow", now))),
                    new FlowEffect.WatchFlow(
                        connection, state.verify().tracing() instanceof Tracing.Looking)))
        .orElse(Transition.to(state));
  }

  /** The watch begins anew and follows the event beside the hops. */
  private static Transition trace(WizardState state, Instant now) {
    if (state.connection().isEmpty()
        || state.verify().sending()
        || state.verify().tracing() instanceof Tracing.Looking) {
      return Transition.to(state);
    }
    Tracing tracing = Tracing.of(state.connection().get().inputs().source().type());
    WizardState next = state.with(state.verify().with(tracing));
    return tracing instanceof Tracing.Looking ? watch(next, now) : Transition.to(next);
  }

  private static Transition sendBack(WizardState state, Instant now) {
    if (state.verify().sending()) {
      return Transition.to(state);
    }
    return state
        .connection()
        .map(
            connection ->
                Transition.to(
                    state.with(state.verify().moved(null, Activity.busy(VerifyStep.SENDING, now))),
                    new FlowEffect.SendBack(connection)))
        .orElse(Transition.to(state));
  }
}
