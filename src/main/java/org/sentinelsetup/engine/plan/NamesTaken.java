package org.sentinelsetup.engine.plan;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Finding.Level;
import org.sentinelsetup.model.Plan;

/**
 * A name that is taken is found twice: by our own look, which says by what, and by CloudFormation's
 * early validation of the change set. It is told once. Since the change set failed, looking at the
 * name again is not enough: it is then part of the preview.
 */
final class NamesTaken {
  private NamesTaken() {}

  /** The plan with what the checks found as well. */
  static Plan merged(Plan plan, List<Finding> checks) {
    boolean refused = plan.findings().stream().anyMatch(NamesTaken::byCloudFormation);
    if (!refused || checks.stream().noneMatch(NamesTaken::byUs)) {
      return plan.finding(Stream.concat(plan.findings().stream(), checks.stream()).toList());
    }
    return plan.finding(
        Stream.concat(
                plan.findings().stream().filter(finding -> !byCloudFormation(finding)),
                checks.stream().map(finding -> byUs(finding) ? finding.by(Check.STACK) : finding))
            .toList());
  }

  private static boolean byUs(Finding finding) {
    return finding.check() == Check.NAMES && finding.level() == Level.BLOCKER;
  }

  private static boolean byCloudFormation(Finding finding) {
    return finding.check() == Check.STACK
        && finding.fix() != null
        && finding.fix().key().equals("plan.name-taken-fix");
  }
}
