package org.sentinelsetup.ui;

import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.WizardState;

/**
 * The controller of one step: shows state, sends events, and nothing more. Only on the FX thread.
 */
public interface Page {
  /**
   * Shows a state. Called again with every new one; must be cheap when nothing of the step has
   * changed.
   *
   * @param state the wizard's state
   */
  void show(WizardState state);

  /**
   * Leads the person to what is missing.
   *
   * @param focus where to
   */
  default void focus(Next.Focus focus) {}
}
