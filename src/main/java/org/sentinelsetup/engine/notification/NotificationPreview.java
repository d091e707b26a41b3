package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.LineDiff;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/**
 * What would change in a bucket's notifications, before anything does.
 *
 * @param before the notifications as they are
 * @param after the notifications as they would be put; the same when nothing needs to change
 * @param diff the change, one rule a line
 * @param findings what stands in the way; with a blocker nothing is put
 * @param sentences the change in plain words
 */
public record NotificationPreview(
    NotificationConfiguration before,
    NotificationConfiguration after,
    List<DiffLine> diff,
    List<Finding> findings,
    List<Text> sentences) {
  /** Keeps its own copies. */
  public NotificationPreview {
    diff = List.copyOf(diff);
    findings = List.copyOf(findings);
    sentences = List.copyOf(sentences);
  }

  /**
   * Previews our rules.
   *
   * @param bucket the bucket's name
   * @param before the notifications as they are
   * @param ours the rules to add, at least one, which send to the same queue
   * @return the preview
   */
  public static NotificationPreview of(
      String bucket, NotificationConfiguration before, QueueRule... ours) {
    NotificationConfiguration after = before;
    for (QueueRule rule : ours) {
      after = rule.addTo(after);
    }
    List<NotificationRule> added =
        after.rules().subList(before.rules().size(), after.rules().size());
    return new NotificationPreview(
        before,
        after,
        LineDiff.of(NotificationLines.of(before), NotificationLines.of(after)),
        NotificationFindings.of(bucket, before, added),
        sentences(before, added, ours[0]));
  }

  /**
   * Whether there is anything to put.
   *
   * @return false when a rule does this already
   */
  public boolean changes() {
    return !after.equals(before);
  }

  private static List<Text> sentences(
      NotificationConfiguration before, List<NotificationRule> added, QueueRule ours) {
    if (added.isEmpty()) {
      return List.of(
          Text.of("notification.already", RuleText.name(ours.givenBy(before).orElseThrow())));
    }
    NotificationRule rule = added.getFirst();
    List<Text> sentences = new ArrayList<>();
    sentences.add(
        added.size() == 1
            ? Text.of("notification.sends", RuleText.destination(rule), RuleText.keys(rule))
            : Text.of("notification.sends-each", RuleText.destination(rule), added.size()));
    sentences.add(Text.of("notification.stay", before.rules().size()));
    if (before.eventBridge()) {
      sentences.add(Text.of("notification.event-bridge-stays"));
    }
    return sentences;
  }
}
