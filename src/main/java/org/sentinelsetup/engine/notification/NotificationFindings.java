package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/** What stands in the way of new rules, found before S3 is asked. */
final class NotificationFindings {
  /**
   * Not found in AWS's own text, which points to docs.aws.amazon.com/general/latest/gr/s3.html: so
   * it warns.
   */
  private static final int MOST_RULES = 100;

  private NotificationFindings() {}

  static List<Finding> of(
      String bucket, NotificationConfiguration before, List<NotificationRule> added) {
    Map<NotificationRule, NotificationRule> inTheWay = new LinkedHashMap<>();
    for (NotificationRule rule : added) {
      Overlaps.with(before, rule).forEach(other -> inTheWay.putIfAbsent(other, rule));
    }
    List<Finding> findings = new ArrayList<>();
    inTheWay.forEach((other, rule) -> findings.add(finding(bucket, other, rule)));
    if (!added.isEmpty() && before.rules().size() + added.size() > MOST_RULES) {
      findings.add(
          Finding.warning(
              Text.of("notification.too-many", before.rules().size(), MOST_RULES),
              Text.of("notification.too-many-fix")));
    }
    return List.copyOf(findings);
  }

  private static Finding finding(String bucket, NotificationRule other, NotificationRule rule) {
    Finding finding = Finding.blocker(overlap(other), fix(other, rule));
    boolean fanOut =
        other.kind() != NotificationRule.Kind.TOPIC
            && !other.destinationArn().equals(rule.destinationArn());
    return fanOut
        ? finding.command(FanOut.commands(bucket, other))
        : finding.command("aws s3api get-bucket-notification-configuration --bucket " + bucket);
  }

  private static Text overlap(NotificationRule other) {
    return Text.of(
        "notification.overlap",
        RuleText.name(other),
        String.join(", ", other.events()),
        RuleText.keys(other),
        RuleText.destination(other));
  }

  /** An earlier rule of ours is a matter of replacing it; anybody else's is one of fan-out. */
  private static Text fix(NotificationRule other, NotificationRule added) {
    if (other.destinationArn().equals(added.destinationArn())) {
      return Text.of("notification.overlap-own-fix");
    }
    return other.kind() == NotificationRule.Kind.TOPIC
        ? Text.of("notification.overlap-topic-fix", other.destinationArn())
        : Text.of("notification.overlap-fix", RuleText.destination(other));
  }
}
