package org.sentinelsetup.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadTopic;
import org.sentinelsetup.engine.policy.ServiceGrant;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.QueueAlarm;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TopicDescription;
import org.sentinelsetup.model.TopicSubscription;

/**
 * Whether somebody hears when logs stop being read. CloudWatch cannot publish through the key AWS
 * manages for SNS (repost.aws/knowledge-center/cloudwatch-configure-alarm-sns).
 */
final class AlarmRules {
  private static final Set<String> AGE = Set.of("ApproximateAgeOfOldestMessage");

  private AlarmRules() {}

  static List<Finding> of(ExistingSetup setup) {
    List<Finding> findings = new ArrayList<>(setup.alarms().judged(AlarmRules::alarms));
    setup
        .topics()
        .forEach(
            topic -> {
              findings.addAll(
                  topic
                      .topic()
                      .judged(
                          found ->
                              found
                                  .map(one -> encryption(topic, one))
                                  .orElseGet(() -> gone(topic.arn()))));
              findings.addAll(topic.subscriptions().judged(all -> subscriptions(topic.arn(), all)));
            });
    return findings;
  }

  private static List<Finding> alarms(List<QueueAlarm> alarms) {
    if (alarms.isEmpty()) {
      return List.of(
          Finding.warning(Text.of("diagnose.alarm-none"), Text.of("diagnose.alarm-fix")));
    }
    List<Finding> findings = new ArrayList<>();
    for (QueueAlarm alarm : alarms) {
      if (alarm.actions().isEmpty()) {
        findings.add(
            Finding.warning(
                Text.of("diagnose.alarm-mute", alarm.name()), Text.of("diagnose.alarm-mute-fix")));
      }
    }
    Set<String> metrics = new TreeSet<>();
    alarms.forEach(alarm -> metrics.addAll(alarm.metrics()));
    if (AGE.containsAll(metrics)) {
      findings.add(Finding.warning(Text.of("diagnose.alarm-age"), Text.of("diagnose.alarm-fix")));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok(Text.of("diagnose.alarm-ok", alarms.size())))
        : findings;
  }

  private static List<Finding> gone(String arn) {
    return List.of(
        Finding.blocker(Text.of("diagnose.topic-gone", arn), Text.of("diagnose.topic-gone-fix")));
  }

  private static List<Finding> encryption(ReadTopic topic, TopicDescription found) {
    @Nullable String key = found.kmsKeyId();
    if (key != null && key.endsWith("alias/aws/sns")) {
      return List.of(
          Finding.blocker(
                  Text.of("diagnose.topic-aws-key", topic.arn()),
                  Text.of("diagnose.topic-aws-key-fix"))
              .command(
                  ShellWords.command(
                      "aws sns set-topic-attributes --region " + topic.arn().split(":", -1)[3],
                      "--topic-arn " + topic.arn(),
                      "--attribute-name KmsMasterKeyId --attribute-value ''")));
    }
    return topic
        .key()
        .map(
            read ->
                read.policy()
                    .judged(
                        text ->
                            ExistingSetup.document(text)
                                .filter(
                                    policy ->
                                        !ServiceGrant.allows(
                                            policy,
                                            "cloudwatch.amazonaws.com",
                                            "kms:Decrypt",
                                            "kms:GenerateDataKey"))
                                .map(
                                    _ ->
                                        List.of(
                                            Finding.blocker(
                                                Text.of("diagnose.topic-key", topic.arn()),
                                                Text.of(
                                                    "diagnose.topic-key-fix",
                                                    "cloudwatch.amazonaws.com"))))
                                .orElse(List.of())))
        .orElse(List.of());
  }

  private static List<Finding> subscriptions(String arn, List<TopicSubscription> all) {
    if (all.isEmpty()) {
      return List.of(
          Finding.warning(
              Text.of("diagnose.topic-nobody", arn), Text.of("diagnose.topic-nobody-fix")));
    }
    List<String> pending =
        all.stream().filter(one -> !one.confirmed()).map(TopicSubscription::endpoint).toList();
    return pending.isEmpty()
        ? List.of(Finding.ok(Text.of("diagnose.topic-ok", all.size())))
        : List.of(
            Finding.warning(
                Text.of("diagnose.topic-pending", String.join(", ", pending)),
                Text.of("diagnose.topic-pending-fix")));
  }
}
