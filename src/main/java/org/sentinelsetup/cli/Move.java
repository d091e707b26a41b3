package org.sentinelsetup.cli;

import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.wizard.WizardEvent;

/** What the person at the demo does next. */
sealed interface Move {
  /** Does something in the wizard. */
  record Send(WizardEvent.Act act) implements Move {}

  /** Allows the sign-in, on the page a browser would show. */
  record Allow(SignInPrompt prompt) implements Move {}

  /** Adds the connection in Sentinel. */
  record AddConnection(SetupInputs inputs, StackOutputs outputs) implements Move {}

  /** Waits for what is going on. */
  record Wait() implements Move {}

  /** Goes home. */
  record End(boolean happy) implements Move {}
}
