package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogSource;

/**
 * What is known of the logs.
 *
 * @param buckets the account's buckets as far as they have come, null before they were listed
 * @param bucket the chosen bucket, null before
 * @param source what was found in it, null before
 * @param activity what is going on
 */
public record LogsStep(
    @Nullable Listed<Bucket> buckets,
    @Nullable String bucket,
    @Nullable LogSource source,
    Activity activity) {
  static final String LISTING = "wizard.finding-buckets";
  static final LogsStep EMPTY = new LogsStep(null, null, null, Activity.IDLE);

  /**
   * Whether the buckets are being listed.
   *
   * @return false also while one of them is looked into
   */
  public boolean listing() {
    return Activity.is(activity, LISTING);
  }

  LogsStep with(Activity now) {
    return new LogsStep(buckets, bucket, source, now);
  }

  LogsStep found(Listed<Bucket> all) {
    return new LogsStep(all, bucket, source, all.complete() ? Activity.IDLE : activity);
  }

  /**
   * What was found in one account says nothing of another; the choice is kept, the findings are
   * not.
   */
  LogsStep seenFrom(String account) {
    return source == null || source.owner().equals(account)
        ? new LogsStep(null, bucket, source, activity)
        : new LogsStep(null, bucket, null, Activity.IDLE);
  }

  LogsStep choosing(String name, Activity now) {
    return new LogsStep(buckets, name, null, now);
  }

  LogsStep found(LogSource logs) {
    return new LogsStep(buckets, bucket, logs, Activity.IDLE);
  }
}
