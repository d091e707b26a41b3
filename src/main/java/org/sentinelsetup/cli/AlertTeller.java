package org.sentinelsetup.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.alert.AlertWords;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.AlertStep;
import org.sentinelsetup.wizard.WizardState;

/** Tells whether alarms reach the address, whenever that changes. */
final class AlertTeller {
  private AlertTeller() {}

  static void tell(Page page, AlertStep before, WizardState state) {
    AlertStep now = state.alert();
    @Nullable AlertMail mail = now.mail();
    if (mail != null && !mail.equals(before.mail())) {
      page.section("cli.alert", AlertWords.label(mail.state()));
      page.line(AlertWords.meaning(mail));
      state.alertTarget().ifPresent(target -> AlertWords.commands(mail, target).forEach(page::raw));
      if (mail.state() != AlertMail.State.AUTHENTICATED) {
        page.line(Text.of("alert.trap"));
        page.line(Text.of("cli.alert-how"));
      }
    }
    @Nullable AlertTest test = now.test();
    if (test != null && !Objects.equals(test, before.test())) {
      page.line(AlertWords.outcome(test));
    }
    if (now.activity() instanceof Activity.Failed(Problem problem)
        && !now.activity().equals(before.activity())
        && !state.signIn().over(problem)) {
      page.problem(problem);
    }
  }
}
