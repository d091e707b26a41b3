package org.sentinelsetup.cli;

import java.util.List;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Gets into the account that the file of a set-up names, and to the page it is done on. */
record SetupEntry(SetupPerson person) {
  Move next(WizardState state) {
    return new AccountEntry(person.entry(), person.setup().account())
        .next(state)
        .orElseGet(() -> inside(state));
  }

  private Move inside(WizardState state) {
    boolean logs = person.errand() != Errand.UNDO || person.setup().logs().throughControlTower();
    return new Move.Send(
        new WizardEvent.GoTo(logs || keysLeft(state) ? StepId.LOGS : StepId.CONNECTIONS));
  }

  /**
   * Whether profiles for the accounts of keys are still to be used, which the page of the logs
   * does.
   */
  private boolean keysLeft(WizardState state) {
    return person.entry() instanceof Entry.Profile(_, List<String> keyProfiles)
        && state.logs().elsewhere().entered().size() < keyProfiles.size();
  }
}
