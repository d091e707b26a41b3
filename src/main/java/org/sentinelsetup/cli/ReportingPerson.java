package org.sentinelsetup.cli;

import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Reporting;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Somebody who saves a report at the end, whatever the end is.
 *
 * @param person who decides everything else
 * @param file where the report goes
 */
public record ReportingPerson(Person person, String file) implements Person {
  @Override
  public Move next(WizardState state, Memory memory) {
    Move move = person.next(state, memory);
    return move instanceof Move.End end ? reported(end, state) : move;
  }

  private Move reported(Move.End end, WizardState state) {
    Reporting report = state.report();
    if (report.saving()) {
      return new Move.Wait();
    }
    if (report.problem() != null && end.happy()) {
      return new Move.Refuse(
          ExitCode.NOT_DONE,
          Text.of("cli.report-unsaved", report.problem().title(), report.problem().cause()));
    }
    boolean tried = report.saved() != null || report.problem() != null;
    return tried || !state.reportable() ? end : new Move.Send(new WizardEvent.SaveReport(file));
  }
}
