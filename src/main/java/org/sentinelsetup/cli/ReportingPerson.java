package org.sentinelsetup.cli;

import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Reporting;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Somebody who saves a report at the end, whatever the end is, also where a plan is refused.
 *
 * @param person who decides everything else
 * @param file where the report goes
 */
public record ReportingPerson(Person person, String file) implements Person {
  @Override
  public Move next(WizardState state, Memory memory) {
    Move move = person.next(state, memory);
    return switch (move) {
      case Move.End end -> reported(end, end.happy(), state);
      case Move.Refuse refusal -> reported(refusal, false, state);
      default -> move;
    };
  }

  private Move reported(Move last, boolean happy, WizardState state) {
    Reporting report = state.report();
    if (report.saving()) {
      return new Move.Wait();
    }
    if (report.problem() != null && happy) {
      return new Move.Refuse(
          ExitCode.NOT_DONE,
          Text.of("cli.report-unsaved", report.problem().title(), report.problem().cause()));
    }
    boolean tried = report.saved() != null || report.problem() != null;
    return tried || !state.reportable() ? last : new Move.Send(new WizardEvent.SaveReport(file));
  }
}
