package org.sentinelsetup.cli;

import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.WizardEvent;

/** What is done next. */
public sealed interface Move {
  /**
   * Does something in the wizard.
   *
   * @param act what
   */
  record Send(WizardEvent.Act act) implements Move {}

  /**
   * Does something in the wizard, if whoever sits there says yes.
   *
   * @param question what to ask
   * @param act what is done then
   */
  record Ask(Text question, WizardEvent.Act act) implements Move {}

  /**
   * Allows the sign-in, on the page a browser would show.
   *
   * @param prompt where
   */
  record Allow(SignInPrompt prompt) implements Move {}

  /**
   * Adds the connection in Sentinel.
   *
   * @param inputs workspace and Azure cloud
   * @param outputs role, queue and table
   */
  record AddConnection(SetupInputs inputs, StackOutputs outputs) implements Move {}

  /** Waits for what is going on. */
  record Wait() implements Move {}

  /**
   * Goes home.
   *
   * @param happy whether it came to what was wanted
   */
  record End(boolean happy) implements Move {}

  /**
   * Goes home, because what was asked for does not fit what is there.
   *
   * @param code what to tell the shell
   * @param why what does not fit
   */
  record Refuse(ExitCode code, Text why) implements Move {}
}
