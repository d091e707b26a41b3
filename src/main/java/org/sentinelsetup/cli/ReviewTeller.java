package org.sentinelsetup.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.approval.ApprovalFile;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.Invisible;
import org.sentinelsetup.engine.diff.LineDiff;
import org.sentinelsetup.engine.notification.NotificationLines;
import org.sentinelsetup.engine.notification.OverlapTable;
import org.sentinelsetup.engine.policy.JsonDiff;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.template.ResourceWords;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.ReviewStep;

/** Tells everything that would change. */
final class ReviewTeller {
  private static final int WORDS = 56;

  private ReviewTeller() {}

  static void tell(Page page, ReviewStep before, ReviewStep now) {
    @Nullable Plan plan = now.plan();
    if (plan != null && !plan.equals(before.plan())) {
      tell(page, plan.findings(), plan.changes());
    }
    if (plan != null
        && now.papers().saved() != null
        && !now.papers().saved().equals(before.papers().saved())) {
      page.gap().line(Text.of("cli.saved", now.papers().saved(), ApprovalFile.sha256(plan)));
    }
    @Nullable Approval approval = now.papers().approval();
    if (approval != null && !approval.equals(before.papers().approval())) {
      page.gap();
      approval.findings().forEach(finding -> finding(page, finding));
    }
  }

  static void tell(Page page, List<Finding> findings, List<PlannedChange> changes) {
    page.section("cli.checks");
    findings.forEach(finding -> finding(page, finding));
    for (PlannedChange change : changes) {
      switch (change) {
        case PlannedChange.Stack stack -> stack(page, stack);
        case PlannedChange.StackRemoval stack -> removal(page, stack);
        case PlannedChange.ProviderAudience audience -> audience(page, audience);
        case PlannedChange.KeyPolicy policy -> keyPolicy(page, policy);
        case PlannedChange.Notification notification -> notification(page, notification);
      }
    }
  }

  static void finding(Page page, Finding finding) {
    String mark =
        switch (finding.level()) {
          case OK -> "✓ ";
          case UNKNOWN -> "? ";
          case WARNING -> "! ";
          case BLOCKER -> "✗ ";
        };
    page.hanging(mark, Words.say(finding.what()));
    if (finding.fix() != null) {
      page.hanging("  ", Words.say(finding.fix()));
    }
    if (finding.command() != null) {
      page.raw("    " + finding.command());
    }
  }

  private static void stack(Page page, PlannedChange.Stack stack) {
    if (stack.nothingToDo()) {
      page.section("cli.stack-unchanged", stack.name());
      return;
    }
    if (stack.changeSet() == null && stack.resources().isEmpty()) {
      page.section("cli.stack-unknown", stack.name());
      return;
    }
    page.section("cli.stack", stack.name(), stack.resources().size());
    stack.resources().forEach(resource -> resource(page, resource));
  }

  private static void resource(Page page, ResourceChange resource) {
    String what = Words.say(ResourceWords.of(resource.logicalId(), resource.type()));
    page.raw(sign(resource) + " " + Page.pad(what, WORDS) + resource.type());
  }

  private static void removal(Page page, PlannedChange.StackRemoval stack) {
    page.section("cli.stack", stack.name(), stack.resources().size());
    stack.sentences().forEach(page::line);
    stack.resources().forEach(resource -> resource(page, resource));
  }

  private static void audience(Page page, PlannedChange.ProviderAudience change) {
    page.section("cli.audience", change.providerArn());
    change.sentences().forEach(page::line);
    diff(page, LineDiff.of(change.before(), change.after()));
  }

  private static String sign(ResourceChange resource) {
    return switch (resource.action()) {
      case "Add" -> "+";
      case "Remove" -> "-";
      default -> "True".equals(resource.replacement()) ? "±" : "~";
    };
  }

  private static void keyPolicy(Page page, PlannedChange.KeyPolicy change) {
    page.section("cli.key-policy", change.keyArn());
    change.sentences().forEach(page::line);
    if (PolicyDocument.read(change.before()) instanceof Checked.Valid<PolicyDocument>(var before)
        && PolicyDocument.read(change.after())
            instanceof Checked.Valid<PolicyDocument>(var after)) {
      diff(page, JsonDiff.of(before, after));
    }
  }

  private static void notification(Page page, PlannedChange.Notification change) {
    page.section("cli.notification", change.bucket());
    change.sentences().forEach(page::line);
    OverlapTable.of(change.before(), change.after())
        .forEach(
            row ->
                page.line(
                    Text.of("cli.rule", row.name(), row.destination(), row.keys(), row.verdict())));
    diff(
        page,
        LineDiff.of(NotificationLines.of(change.before()), NotificationLines.of(change.after())));
  }

  private static void diff(Page page, List<DiffLine> lines) {
    for (DiffLine line : lines) {
      page.raw(
          switch (line) {
            case DiffLine.Folded(int count) ->
                "       ⋯ " + Words.say(Text.of("cli.folded", count));
            case DiffLine.Context(_, int number, String text) ->
                "%4d   %s".formatted(number, Invisible.shown(text));
            case DiffLine.Added(int number, String text) ->
                "%4d + %s".formatted(number, Invisible.shown(text));
            case DiffLine.Removed(int number, String text) ->
                "%4d - %s".formatted(number, Invisible.shown(text));
          });
    }
  }
}
