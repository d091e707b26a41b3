package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignedIn;

/** What a person does with a connection whose AWS side is in place. */
final class ConnectionActs {
  private ConnectionActs() {}

  static Transition apply(WizardState state, ConnectionAct act, Instant now) {
    return switch (act) {
      case ConnectionAct.Open(var stackId) -> open(state, stackId, now);
      case ConnectionAct.PreviewUndo(var stackId) -> UndoActs.preview(state, stackId, now);
      case ConnectionAct.PlaceTyped(var place) ->
          Transition.to(state.with(state.connect().with(place)));
      case ConnectionAct.Save(var file, var text) ->
          Transition.to(
              state.with(state.connect().with(Activity.IDLE)), new FlowEffect.SaveText(file, text));
    };
  }

  /** Not while something is being made or taken away: that is watched to its end first. */
  private static Transition open(WizardState state, String stackId, Instant now) {
    UndoStep step = state.undo();
    @Nullable SignedIn who = state.signIn().who();
    boolean known =
        step.found() != null
            && step.found().stream().anyMatch(one -> one.stack().id().equals(stackId));
    if (who == null
        || !known
        || step.underWay()
        || state.deploy().activity() instanceof Activity.Busy
        || !(step.regionValue() instanceof Valid<Region>(Region region))) {
      return Transition.to(state);
    }
    return Transition.to(
        state.with(step.choosing(stackId, false, Activity.busy("wizard.opening-connection", now))),
        new FlowEffect.OpenConnection(who.identity(), region, stackId));
  }

  /** The person sees it if she has waited for it. Another one's ticks are not this one's. */
  static Transition opened(WizardState before, Connection connection) {
    WizardState state = before.with(before.undo().with(Activity.IDLE));
    WizardState there = state.current() == StepId.CONNECTIONS ? state.at(StepId.CONNECT) : state;
    return Transition.to(
        there.with(there.connect().anew()).with(VerifyStep.EMPTY.opened(connection)),
        new Effect.Stop(StepId.VERIFY),
        new Effect.Stop(StepId.CONNECT));
  }

  /** From an opened connection back to the one this run has made. */
  static Transition closed(WizardState state) {
    return Transition.to(
        state.with(state.connect().anew()).with(VerifyStep.EMPTY),
        new Effect.Stop(StepId.VERIFY),
        new Effect.Stop(StepId.CONNECT));
  }
}
