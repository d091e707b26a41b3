package org.sentinelsetup.cli;

import java.util.List;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Gets into the account that is wanted, and to the page it is done on.
 *
 * @param entry how to get in
 * @param account 12 digits, empty for the one there is
 * @param logs whether the page of the logs comes first
 */
record SetupEntry(Entry entry, String account, boolean logs) {
  Move next(WizardState state) {
    return new AccountEntry(entry, account).next(state).orElseGet(() -> inside(state));
  }

  private Move inside(WizardState state) {
    return new Move.Send(
        new WizardEvent.GoTo(logs || keysLeft(state) ? StepId.LOGS : StepId.CONNECTIONS));
  }

  /**
   * Whether profiles for the accounts of keys are still to be used, which the page of the logs
   * does.
   */
  private boolean keysLeft(WizardState state) {
    return entry instanceof Entry.Profile(_, List<String> keyProfiles)
        && state.logs().elsewhere().entered().size() < keyProfiles.size();
  }
}
