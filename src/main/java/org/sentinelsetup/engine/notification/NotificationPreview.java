package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * Previews our rule.
   *
   * @param before the notifications as they are
   * @param ours the rule to add
   * @return the preview
   */
  public static NotificationPreview of(NotificationConfiguration before, QueueRule ours) {
    NotificationConfiguration after = ours.addTo(before);
    Optional<NotificationRule> already = ours.givenBy(before);
    return new NotificationPreview(
        before,
        after,
        LineDiff.of(NotificationLines.of(before), NotificationLines.of(after)),
        already.isPresent() ? List.of() : NotificationFindings.of(before, after.rules().getLast()),
        sentences(before, already, ours));
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
      NotificationConfiguration before, Optional<NotificationRule> already, QueueRule ours) {
    if (already.isPresent()) {
      return List.of(Text.of("notification.already", RuleText.name(already.get())));
    }
    NotificationRule rule = ours.rule(ours.id());
    List<Text> sentences = new ArrayList<>();
    sentences.add(Text.of("notification.sends", RuleText.destination(rule), RuleText.keys(rule)));
    sentences.add(Text.of("notification.stay", before.rules().size()));
    if (before.eventBridge()) {
      sentences.add(Text.of("notification.event-bridge-stays"));
    }
    return sentences;
  }
}
