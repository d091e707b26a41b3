package org.sentinelsetup.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.wizard.DiagnoseAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Signs in, has one connection diagnosed, and goes home.
 *
 * @param entry how to get in
 * @param account the account, 12 digits
 * @param region the Region
 * @param target a role's ARN, or a stack's name or ARN
 */
public record DiagnosePerson(Entry entry, String account, Region region, String target)
    implements Person {
  @Override
  public Move next(WizardState state, Memory memory) {
    @Nullable Diagnosed result = state.diagnose().result();
    if (result != null) {
      return new Move.End(!result.wrong() && !result.unclear());
    }
    return switch (Steps.stateOf(state, state.current())) {
      case StepState.Working _ -> {
        @Nullable SignInPrompt prompt = state.signIn().prompt();
        yield prompt != null && !prompt.equals(memory.allowed())
            ? new Move.Allow(prompt)
            : new Move.Wait();
      }
      case StepState.NeedsAttention _, StepState.Locked _ -> new Move.End(false);
      case StepState.Ready _, StepState.Done _ ->
          state.current() == StepId.SIGN_IN
              ? new AccountEntry(entry, account).next(state).orElseGet(() -> inside(state))
              : new Move.End(false);
    };
  }

  private Move inside(WizardState state) {
    WizardEvent.Act act =
        Optional.<WizardEvent.Act>of(new DiagnoseAct.DiagnosisTyped(target))
            .filter(_ -> !state.diagnose().typed().equals(target))
            .or(
                () ->
                    state.undo().region().equals(region.id())
                        ? Optional.empty()
                        : Optional.of(new UndoAct.ConnectionsRegionTyped(region.id())))
            .orElseGet(DiagnoseAct.Diagnose::new);
    return new Move.Send(act);
  }
}
