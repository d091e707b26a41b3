package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.SignedIn;

/** What a person's acts on the page of the connections lead to. */
final class UndoActs {
  private UndoActs() {}

  static Transition apply(WizardState state, UndoAct act, Instant now) {
    UndoStep step = state.undo();
    // AWS is at work: nothing else is chosen until it is over.
    if (step.underWay()) {
      return Transition.to(state);
    }
    return switch (act) {
      case UndoAct.ConnectionsRegionTyped(var text) ->
          Transition.to(state.with(step.typed(text)), new Effect.Stop(StepId.CONNECTIONS));
      case UndoAct.ListConnections() -> list(state, now);
      case UndoAct.ConnectionChosen(var stackId) ->
          step.found() == null
              ? Transition.to(state)
              : Transition.to(
                  state.with(step.choosing(stackId, false, Activity.IDLE)),
                  new Effect.Stop(StepId.CONNECTIONS));
      case UndoAct.KeysLeft(var leave) ->
          step.chosen() == null ? Transition.to(state) : look(state, step.chosen(), leave, now);
      case UndoAct.Undo() -> undo(state, now);
    };
  }

  /** What taking a connection away would change is worked out. */
  static Transition preview(WizardState state, String stackId, Instant now) {
    UndoStep step = state.undo();
    return step.underWay()
        ? Transition.to(state)
        : look(state, stackId, stackId.equals(step.chosen()) && step.leaveKeys(), now);
  }

  /** The page is opened: what is there is looked for once. */
  static Transition open(WizardState before, StepId from, Instant now) {
    WizardState state = from == StepId.CONNECTIONS ? before : before.with(before.undo().from(from));
    UndoStep step = state.undo();
    if (step.found() != null || step.activity() instanceof Activity.Busy) {
      return Transition.to(state);
    }
    @Nullable LogSource source = state.logs().source();
    String region = source == null ? state.signIn().ssoRegion() : source.region().id();
    return list(step.region().isEmpty() ? state.with(step.typed(region)) : state, now);
  }

  private static Transition list(WizardState state, Instant now) {
    return state.signIn().who() != null
            && state.undo().regionValue() instanceof Valid<Region>(Region region)
        ? Transition.to(
            state.with(
                state
                    .undo()
                    .choosing(null, false, Activity.busy("wizard.looking-for-connections", now))),
            new Effect.ListConnections(region))
        : Transition.to(state);
  }

  private static Transition look(WizardState state, String stackId, boolean leave, Instant now) {
    UndoStep step =
        state.undo().choosing(stackId, leave, Activity.busy("wizard.looking-at-connection", now));
    @Nullable SignedIn who = state.signIn().who();
    if (who == null
        || step.connection().isEmpty()
        || !(step.regionValue() instanceof Valid<Region>(Region region))) {
      return Transition.to(state);
    }
    return Transition.to(
        state.with(step).with(state.diagnose().left()),
        new Effect.MakeRemoval(
            new RemovalInputs(
                who.identity(),
                state.logs().elsewhere().identities(),
                region,
                stackId,
                leave,
                oneCall(state, step.connection().orElseThrow().bucket()))));
  }

  /** What was confirmed under Logs counts for the bucket it was confirmed for. */
  private static @Nullable OneCallRole oneCall(WizardState state, String bucket) {
    @Nullable LogSource source = state.logs().source();
    return source != null && state.logs().oneCall() && source.bucket().equals(bucket)
        ? source.oneCallRole().orElse(null)
        : null;
  }

  private static Transition undo(WizardState state, Instant now) {
    UndoStep step = state.undo();
    @Nullable Removal removal = step.removal();
    boolean deploying = state.deploy().activity() instanceof Activity.Busy;
    if (removal == null || removal.blocked() || step.overtaken() || step.done() || deploying) {
      return Transition.to(state);
    }
    return Transition.to(
        state.with(step.with(Activity.busy("wizard.undoing", now))), new Effect.TakeAway(removal));
  }
}
