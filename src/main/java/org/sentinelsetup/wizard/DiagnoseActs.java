package org.sentinelsetup.wizard;

import java.time.Instant;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.DiagnosisTarget;
import org.sentinelsetup.model.Region;

/** What a person's acts about a diagnosis lead to. */
final class DiagnoseActs {
  private DiagnoseActs() {}

  static Transition apply(WizardState state, DiagnoseAct act, Instant now) {
    // AWS is at work: nothing else is begun until it is over.
    if (state.undo().underWay()) {
      return Transition.to(state);
    }
    return switch (act) {
      case DiagnoseAct.DiagnosisTyped(var text) ->
          Transition.to(state.with(state.diagnose().typed(text)));
      case DiagnoseAct.Diagnose() -> diagnose(state, now);
    };
  }

  private static Transition diagnose(WizardState state, Instant now) {
    return state.signIn().who() != null
            && state.diagnose().target() instanceof Valid<DiagnosisTarget>(DiagnosisTarget target)
            && state.undo().regionValue() instanceof Valid<Region>(Region region)
        ? Transition.to(
            state
                .at(StepId.CONNECTIONS)
                .with(state.diagnose().left())
                .with(from(state).choosing(null, false, Activity.busy("wizard.diagnosing", now))),
            new Effect.Diagnose(region, target))
        : Transition.to(state);
  }

  private static UndoStep from(WizardState state) {
    return state.current() == StepId.CONNECTIONS
        ? state.undo()
        : state.undo().from(state.current());
  }
}
