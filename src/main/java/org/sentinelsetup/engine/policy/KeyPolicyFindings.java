package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/** What is worth knowing about a key policy before it is written. */
public final class KeyPolicyFindings {
  private KeyPolicyFindings() {}

  /** Findings about saving the policy with a grant. */
  static List<Finding> aboutSaving(PolicyDocument after, KeyGrant grant, String callerArn) {
    List<Finding> findings = new ArrayList<>();
    for (Text fault : PolicyLint.statement(1, grant.tree("SentinelDecrypt"))) {
      findings.add(Finding.blocker(fault, Text.of("policy.lint-fix")));
    }
    findings.addAll(aboutSaving(after, callerArn));
    return List.copyOf(findings);
  }

  /**
   * Findings about saving a policy.
   *
   * @param after the policy as it would be written
   * @param callerArn who would write it: the ARN of an IAM role, or of its session
   * @return what may keep KMS from taking it
   */
  public static List<Finding> aboutSaving(PolicyDocument after, String callerArn) {
    List<Finding> findings = new ArrayList<>(KeyPolicyLimits.check(after));
    for (DeletedPrincipals.Deleted deleted : DeletedPrincipals.in(after)) {
      findings.add(
          Finding.warning(
              Text.of("policy.deleted", deleted.statement().name(), deleted.id()),
              deleted.removable()
                  ? Text.of("policy.deleted-fix")
                  : Text.of("policy.deleted-by-hand-fix")));
    }
    after.statements().forEach(statement -> findings.addAll(newRules(statement)));
    Lockout.check(after, callerArn).ifPresent(findings::add);
    return List.copyOf(findings);
  }

  /**
   * Findings about the grant itself: another statement may take back what it gives.
   *
   * @param after the policy with the grant
   * @param grant the grant
   * @return a warning for each denial that may mean the role
   */
  public static List<Finding> aboutDenials(PolicyDocument after, KeyGrant grant) {
    return after.statements().stream()
        .filter(statement -> statement.denies() && statement.concerns("kms:Decrypt"))
        .filter(statement -> statement.mayMean(grant.roleArn()))
        .map(
            statement ->
                Finding.warning(
                    Text.of("policy.denied", statement.name()), Text.of("policy.denied-fix")))
        .toList();
  }

  /**
   * Since August 2025 KMS refuses statements that until then had no effect
   * (github.com/ministryofjustice/analytical-platform/issues/7691). Whether it refuses an ARN as
   * Resource is not shown anywhere: a warning, not a blocker.
   */
  private static List<Finding> newRules(PolicyStatement statement) {
    boolean acts = statement.has("Action") || statement.has("NotAction");
    if (!acts || !statement.has("Resource")) {
      return List.of(
          Finding.warning(
              Text.of("policy.incomplete", statement.name()), Text.of("policy.incomplete-fix")));
    }
    return statement.strings("Resource").equals(List.of("*"))
        ? List.of()
        : List.of(
            Finding.warning(
                Text.of("policy.resource", statement.name()), Text.of("policy.resource-fix")));
  }
}
