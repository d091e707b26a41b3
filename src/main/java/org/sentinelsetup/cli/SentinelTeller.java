package org.sentinelsetup.cli;

import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.SentinelStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardState;

/** Tells what was answered about Sentinel, when the step is left. */
final class SentinelTeller {
  private SentinelTeller() {}

  static void tell(Page page, WizardState before, WizardState now) {
    if (before.current() != StepId.SENTINEL) {
      return;
    }
    SentinelStep step = now.sentinel();
    page.row("cli.cloud", Text.of("cli.cloud-value", step.cloud().id()));
    page.row("cli.workspace", step.workspace());
    page.row("cli.email", step.email());
    page.row("cli.suffix", step.suffix());
  }
}
