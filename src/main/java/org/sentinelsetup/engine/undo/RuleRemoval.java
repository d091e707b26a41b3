package org.sentinelsetup.engine.undo;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.S3;
import org.sentinelsetup.engine.notification.RulesOfStack;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;

/** Takes our rules out of the bucket's notifications. */
final class RuleRemoval {
  private RuleRemoval() {}

  static Undoing of(S3 s3, Established connection, String queueArn) {
    String bucket = connection.bucket();
    NotificationConfiguration before;
    try {
      before = s3.notification(bucket, connection.account());
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.NOT_FOUND) {
        return Undoing.found(Finding.ok(Text.of("undo.bucket-gone", bucket)));
      }
      throw e;
    }
    var ours = new RulesOfStack(connection.stack().name(), queueArn);
    NotificationConfiguration after = ours.removeFrom(before);
    return Undoing.of(
        new PlannedChange.Notification(
            bucket,
            connection.account(),
            before,
            after,
            sentences(before, after),
            after.equals(before)),
        ours.foreign(before).stream().map(RuleRemoval::foreign).toList());
  }

  private static List<Text> sentences(
      NotificationConfiguration before, NotificationConfiguration after) {
    int removed = before.rules().size() - after.rules().size();
    List<Text> sentences = new ArrayList<>();
    sentences.add(removed == 0 ? Text.of("undo.no-rule") : Text.of("undo.rules-removed", removed));
    sentences.add(Text.of("notification.stay", after.rules().size()));
    return sentences;
  }

  /** S3 looks at every destination whenever notifications are put, also at those that are gone. */
  private static Finding foreign(Text rule) {
    return Finding.warning(Text.of("undo.foreign-rule", rule), Text.of("undo.foreign-rule-fix"));
  }
}
