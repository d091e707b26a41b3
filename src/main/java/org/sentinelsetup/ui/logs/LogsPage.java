package org.sentinelsetup.ui.logs;

import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.wizard.WizardState;

/** Shows the step and sends what the person does. */
public final class LogsPage implements Page {

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public LogsPage(Desk desk) {
  }

  @Override
  public void show(WizardState state) {}
}
