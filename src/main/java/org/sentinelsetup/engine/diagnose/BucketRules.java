package org.sentinelsetup.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadBucket;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadQueue;
import org.sentinelsetup.engine.notification.Overlaps;
import org.sentinelsetup.engine.notification.RuleReach;
import org.sentinelsetup.engine.policy.BucketDenials;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/**
 * Whether the bucket tells the queue of new logs and of nothing else, and lets the role read them
 * (learn.microsoft.com/azure/sentinel/connect-aws).
 */
final class BucketRules {
  private BucketRules() {}

  static List<Finding> of(ExistingSetup setup) {
    if (setup.buckets().isEmpty()) {
      return List.of(
          setup.rightsKnown()
              ? Finding.blocker(
                  Text.of("diagnose.bucket-none"), Text.of("diagnose.bucket-none-fix"))
              : Finding.unknown(
                  Text.of("diagnose.bucket-unknown"), Text.of("diagnose.bucket-unknown-fix")));
    }
    List<Finding> findings = new ArrayList<>();
    for (ReadBucket bucket : setup.buckets()) {
      findings.addAll(bucket.region().judged(_ -> List.of()));
      findings.addAll(bucket.notification().judged(told -> notification(setup, bucket, told)));
      findings.addAll(
          bucket
              .policy()
              .judged(
                  text ->
                      text.flatMap(ExistingSetup::document)
                          .map(
                              policy ->
                                  BucketDenials.of(policy, setup.role().arn(), logs(setup, bucket)))
                          .orElse(List.of())));
    }
    return findings;
  }

  /** The rules by which a bucket's new logs come to one of the queues. */
  static List<RuleReach> reaching(ExistingSetup setup, ReadBucket bucket) {
    return setup.queues().stream()
        .flatMap(
            queue ->
                Stream.concat(
                    bucket.reach(queue.arn()).stream(), topics(setup, bucket, queue).stream()))
        .toList();
  }

  /**
   * Rules that tell a topic which the queue listens to, going by the queue's policy.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html">a
   *     queue's policy for a topic</a>
   */
  static List<RuleReach> topics(ExistingSetup setup, ReadBucket bucket, ReadQueue queue) {
    List<String> told =
        queue
            .queue()
            .ifRead()
            .flatMap(one -> one)
            .flatMap(one -> Optional.ofNullable(one.policy()))
            .flatMap(ExistingSetup::document)
            .map(
                policy ->
                    policy.statements().stream()
                        .filter(one -> one.allows() && one.concerns("sqs:SendMessage"))
                        .flatMap(one -> one.conditions().stream())
                        .filter(one -> one.key().equalsIgnoreCase("aws:SourceArn"))
                        .flatMap(one -> one.values().stream())
                        .filter(arn -> arn.contains(":sns:"))
                        .toList())
            .orElse(List.of());
    return told.stream().flatMap(topic -> bucket.reach(topic).stream()).toList();
  }

  private static List<Finding> notification(
      ExistingSetup setup, ReadBucket bucket, NotificationConfiguration told) {
    List<RuleReach> rules = reaching(setup, bucket);
    String look = "aws s3api get-bucket-notification-configuration --bucket " + bucket.name();
    List<Finding> findings = new ArrayList<>();
    if (rules.isEmpty() && !setup.queues().isEmpty()) {
      return List.of(
          Finding.blocker(
                  Text.of(
                      "diagnose.notification-none",
                      bucket.name(),
                      setup.queues().getFirst().name()),
                  Text.of("diagnose.notification-none-fix", setup.queues().getFirst().arn()))
              .command(look));
    }
    for (RuleReach rule : rules) {
      if (!rule.creations()) {
        findings.add(
            Finding.blocker(
                    Text.of("diagnose.notification-events", rule.name()),
                    Text.of("diagnose.notification-events-fix"))
                .command(look));
      }
      if (rule.prefix().isEmpty()) {
        findings.add(
            Finding.warning(
                    Text.of("diagnose.notification-root", rule.name()),
                    Text.of("diagnose.notification-root-fix"))
                .command(look));
      }
      if (!rule.suffix().endsWith(".gz")) {
        findings.add(
            Finding.warning(
                    Text.of("diagnose.notification-suffix", rule.name()),
                    Text.of("diagnose.notification-suffix-fix"))
                .command(look));
      }
      if (rule.destinationArn().contains(":sns:")) {
        findings.add(
            Finding.unknown(
                    Text.of("diagnose.notification-topic", rule.destinationArn()),
                    Text.of("diagnose.notification-topic-fix"))
                .command(
                    "aws sns list-subscriptions-by-topic --topic-arn " + rule.destinationArn()));
      }
    }
    findings.addAll(overlaps(told, look));
    if (findings.isEmpty()) {
      findings.add(Finding.ok(Text.of("diagnose.notification-ok", bucket.name(), rules.size())));
    }
    return findings;
  }

  /** S3 refuses such rules today; one that got in tells a queue twice. */
  private static List<Finding> overlaps(NotificationConfiguration told, String look) {
    List<Finding> findings = new ArrayList<>();
    List<NotificationRule> rules = told.rules();
    List<RuleReach> reach = RuleReach.of(told);
    for (int i = 0; i < rules.size(); i++) {
      for (int k = i + 1; k < rules.size(); k++) {
        if (Overlaps.overlap(rules.get(i), rules.get(k))) {
          findings.add(
              Finding.warning(
                      Text.of(
                          "diagnose.notification-overlap",
                          reach.get(i).name(),
                          reach.get(k).name()),
                      Text.of("diagnose.notification-overlap-fix"))
                  .command(look));
        }
      }
    }
    return findings;
  }

  private static String logs(ExistingSetup setup, ReadBucket bucket) {
    return setup.bucketArn(bucket.name())
        + "/"
        + reaching(setup, bucket).stream().map(RuleReach::prefix).findFirst().orElse("");
  }
}
