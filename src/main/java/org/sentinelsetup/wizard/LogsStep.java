package org.sentinelsetup.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.LogSource;

/**
 * What is known of the logs.
 *
 * @param buckets the account's buckets, null before they were listed
 * @param bucket the chosen bucket, null before
 * @param source what was found in it, null before
 * @param activity what is going on
 */
public record LogsStep(
    @Nullable List<Bucket> buckets,
    @Nullable String bucket,
    @Nullable LogSource source,
    Activity activity) {
  static final LogsStep EMPTY = new LogsStep(null, null, null, Activity.IDLE);

  LogsStep with(Activity now) {
    return new LogsStep(buckets, bucket, source, now);
  }

  LogsStep found(List<Bucket> all) {
    return new LogsStep(List.copyOf(all), bucket, source, Activity.IDLE);
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
