package org.sentinelsetup.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Reporting;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.WizardState;

/**
 * Tells what is new in a state, in lines. A pure function of the state told last and the state now.
 */
final class Narrator {
  private Narrator() {}

  static List<String> tell(@Nullable WizardState before, WizardState now) {
    WizardState last =
        before == null ? WizardState.start(now.environment(), now.answers()) : before;
    boolean moved = before == null || before.current() != now.current();
    var page = new Page();
    // What a step came to is told before the next step's heading.
    SignInTeller.tell(page, last.signIn(), now.signIn());
    LogsTeller.tell(page, last.logs(), now.logs());
    if (moved && now.current().before().contains(StepId.SENTINEL)) {
      SentinelTeller.tell(page, last, now);
    }
    ReviewTeller.tell(page, last.review(), now.review());
    if (moved) {
      if (StepId.ORDER.contains(now.current())) {
        page.heading(now.current().number(), now.current().title());
      }
      OpeningTeller.tell(page, now);
    }
    DeployTeller.tell(page, last.deploy(), now.deploy());
    UndoTeller.tell(page, last.undo(), now.undo());
    DiagnoseTeller.tell(page, last.diagnose(), now.diagnose());
    AlertTeller.tell(page, last.alert(), now);
    VerifyTeller.tell(page, last.verify(), now);
    String saved = now.connect().saved();
    if (saved != null && !saved.equals(last.connect().saved())) {
      page.line(Text.of("cli.saved-file", saved));
    }
    sessionOver(page, last.signIn(), now.signIn());
    problem(page, last, now);
    report(page, last.report(), now.report());
    return page.lines();
  }

  private static void report(Page page, Reporting before, Reporting now) {
    if (now.equals(before)) {
      return;
    }
    if (now.saved() != null) {
      page.gap().line(Text.of("cli.report-saved", now.saved()));
    }
    if (now.problem() != null) {
      page.problem(now.problem());
    }
  }

  private static void problem(Page page, WizardState before, WizardState now) {
    StepId step = now.current();
    if (Steps.stateOf(now, step) instanceof StepState.NeedsAttention(Problem problem)
        && !Steps.stateOf(before, step).equals(Steps.stateOf(now, step))
        && !now.signIn().over(problem)) {
      page.problem(problem);
    }
  }

  /** The end of a session is told once, however many steps it stops. */
  private static void sessionOver(Page page, SignInStep before, SignInStep now) {
    if (before.interrupted().isEmpty() && !now.interrupted().isEmpty()) {
      page.problem(now.interrupted().getFirst().problem());
    }
  }
}
