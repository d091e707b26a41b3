package org.sentinelsetup.engine.preflight;

import java.util.List;
import org.sentinelsetup.model.AccountSummary;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/**
 * Limits of AWS that the stack may run into. The role carries one policy within itself and has none
 * attached, so that the ten an account may attach to a role
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html) are never reached; the rules
 * of the bucket are counted with its notifications.
 */
final class QuotaCheck {
  private QuotaCheck() {}

  static List<Finding> of(Subject subject) {
    boolean there =
        subject.physicalId("AWS::IAM::Role", subject.names().role().value()).isPresent();
    return List.of(judge(subject.account(), there, subject.aws().iam().accountSummary()));
  }

  static Finding judge(String account, boolean there, AccountSummary summary) {
    return there || summary.roles() < summary.rolesQuota()
        ? Finding.ok(Text.of("preflight.roles", account, summary.roles(), summary.rolesQuota()))
        : Finding.blocker(
                Text.of("preflight.roles-full", account, summary.rolesQuota()),
                Text.of("preflight.roles-full-fix"))
            .command("aws iam get-account-summary");
  }
}
