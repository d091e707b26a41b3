package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.engine.diff.LineDiff;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/**
 * A bucket that tells a topic of new logs, to which our queue is subscribed: there is no rule to
 * add, and none of ours may stay, or each log would be told twice.
 */
public final class TopicPreview {
  private TopicPreview() {}

  /**
   * Previews it.
   *
   * @param before the notifications as they are
   * @param topicArn the topic
   * @param ours the rules that would have to be there without the topic, at least one
   * @return the preview
   */
  public static NotificationPreview of(
      NotificationConfiguration before, String topicArn, QueueRule... ours) {
    NotificationConfiguration after =
        new RulesOfStack(ours[0].id(), ours[0].queueArn()).removeFrom(before);
    List<Finding> findings = new ArrayList<>();
    for (QueueRule wanted : ours) {
      if (before.rules().stream().noneMatch(rule -> tells(rule, topicArn, wanted))) {
        findings.add(
            Finding.blocker(
                Text.of("notification.topic-not-told", topicArn, wanted.prefix()),
                Text.of("notification.topic-not-told-fix")));
      }
    }
    if (findings.isEmpty()) {
      findings.add(Finding.ok(Text.of("notification.topic-told", topicArn)));
    }
    List<Text> sentences = new ArrayList<>();
    sentences.add(Text.of("notification.through-topic", topicArn));
    int removed = before.rules().size() - after.rules().size();
    sentences.add(
        removed > 0
            ? Text.of("notification.rule-gone", removed)
            : Text.of("notification.unchanged"));
    return new NotificationPreview(
        before,
        after,
        LineDiff.of(NotificationLines.of(before), NotificationLines.of(after)),
        findings,
        sentences);
  }

  /** The rule sends every object that ours would, by all of the ways an object comes into being. */
  private static boolean tells(NotificationRule rule, String topicArn, QueueRule wanted) {
    RuleMeaning meaning = RuleMeaning.of(rule);
    return rule.kind() == NotificationRule.Kind.TOPIC
        && rule.destinationArn().equals(topicArn)
        && meaning.events().contains(QueueRule.EVENT)
        && meaning.prefixes().stream().allMatch(prefix -> wanted.prefix().startsWith(prefix))
        && meaning.suffixes().stream().allMatch(suffix -> wanted.suffix().endsWith(suffix));
  }
}
