package org.sentinelsetup.engine.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.engine.policy.BucketDenials;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;

/**
 * Denials that would keep Sentinel from reading: those of the bucket's policy, and those of the
 * organization's resource control policies, which cannot be read from a member's account
 * (docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html).
 */
final class DenialCheck {
  private DenialCheck() {}

  static List<Finding> of(Subject subject) {
    LogSource source = subject.source();
    Optional<String> policy = subject.aws().s3().policy(source.bucket(), source.owner());
    List<Finding> findings = new ArrayList<>();
    if (policy.isEmpty()) {
      findings.add(Finding.ok(Text.of("preflight.no-bucket-policy", source.bucket())));
    } else if (PolicyDocument.read(policy.get())
        instanceof Checked.Valid<PolicyDocument>(PolicyDocument document)) {
      List<Finding> denials =
          BucketDenials.of(document, subject.plan().roleArn(), logs(source)).stream()
              .map(one -> one.command("aws s3api get-bucket-policy --bucket " + source.bucket()))
              .toList();
      findings.addAll(denials);
      if (denials.isEmpty()) {
        findings.add(Finding.ok(Text.of("preflight.no-denial", source.bucket())));
      }
    } else {
      findings.add(
          Finding.unknown(
              Text.of("preflight.bucket-policy-unread", source.bucket()),
              Text.of("preflight.bucket-policy-unread-fix")));
    }
    findings.add(
        Finding.unknown(
            Text.of("preflight.control-policies"),
            Text.of("preflight.control-policies-fix", subject.plan().roleArn())));
    return List.copyOf(findings);
  }

  private static String logs(LogSource source) {
    return "arn:%s:s3:::%s/%s"
        .formatted(source.region().partition().id(), source.bucket(), source.prefix());
  }
}
