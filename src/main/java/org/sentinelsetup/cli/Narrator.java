package org.sentinelsetup.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Reporting;
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
      page.gap().hanging("✗ ", Words.say(now.problem().title()));
      page.line(now.problem().cause());
      page.line(now.problem().action());
    }
  }

  private static void problem(Page page, WizardState before, WizardState now) {
    StepId step = now.current();
    if (Steps.stateOf(now, step) instanceof StepState.NeedsAttention(Problem problem)
        && !Steps.stateOf(before, step).equals(Steps.stateOf(now, step))) {
      page.gap().hanging("✗ ", Words.say(problem.title()));
      page.line(problem.cause());
      page.line(problem.action());
      AwsError aws = problem.aws();
      if (aws != null) {
        page.line(Text.of("cli.aws-said", aws.code(), aws.status(), aws.requestId()));
      }
    }
  }
}
