package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.S3;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.backup.Backup;
import org.sentinelsetup.engine.backup.Keeper;
import org.sentinelsetup.engine.notification.NotificationMeaning;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;

/**
 * Puts a bucket's notifications as they were previewed, if what they replace still is what was
 * previewed.
 *
 * <p>The put replaces everything and cannot be made conditional, so the configuration is read again
 * before every try. S3 sends the queue a test message first: a queue policy that has just been made
 * may not be in effect yet, and another change of the bucket may be under way; both are tried again
 * for a while.
 */
final class NotificationApplier {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final S3 s3;
  private final Time time;
  private final Keeper keeper;

  NotificationApplier(S3 s3, Time time, Keeper keeper) {
    this.s3 = s3;
    this.time = time;
    this.keeper = keeper;
  }

  /** Applies and reads back. */
  Applied apply(PlannedChange.Notification change, Consumer<Text> news)
      throws InterruptedException {
    Instant until = time.now().plus(PATIENCE);
    @Nullable String kept = null;
    while (true) {
      NotificationConfiguration now = s3.notification(change.bucket(), change.owner());
      if (NotificationMeaning.same(now, change.after())) {
        return NotificationMeaning.same(change.before(), change.after())
            ? Applied.NOTHING
            : Applied.FOUND;
      }
      if (!NotificationMeaning.sameInOrder(now, change.before())) {
        throw new ProblemException("problem.notification-changed", change.bucket());
      }
      if (kept == null) {
        kept = keeper.keep(Backup.notification(change.bucket(), now));
      }
      try {
        s3.putNotification(change.bucket(), change.owner(), change.after());
        break;
      } catch (AwsCallException e) {
        if (!mayPass(e.error()) || !time.now().plus(PAUSE).isBefore(until)) {
          throw e;
        }
        news.accept(Text.of("deploy.notification-again", e.error().code(), PAUSE.toSeconds()));
        time.pause(PAUSE);
      }
    }
    readBack(change, news);
    return Applied.written(kept);
  }

  private void readBack(PlannedChange.Notification change, Consumer<Text> news)
      throws InterruptedException {
    new ReadBack(time, PATIENCE, PAUSE, PAUSE)
        .await(
            () ->
                NotificationMeaning.same(
                    s3.notification(change.bucket(), change.owner()), change.after()),
            () ->
                new ProblemException(
                    "problem.notification-not-visible", change.bucket(), PATIENCE.toMinutes()),
            news);
  }

  private static boolean mayPass(AwsError error) {
    return error.code().equals("OperationAborted")
        || (error.code().equals("InvalidArgument")
            && error.message().contains("Unable to validate the following destination"));
  }
}
