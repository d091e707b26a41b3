package org.sentinelsetup.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where logs of one type lie.
 *
 * @param type the log type
 * @param bucket the bucket's name
 * @param owner the account that owns the bucket
 * @param region the bucket's Region, which stack, queue and notification go into
 * @param prefix the logs' own folder, never the bucket's root; ends with a slash
 * @param keys the keys the logs are encrypted with, empty when S3 encrypts with its own
 * @param why how the prefix was found
 * @param digests whether digest files lie under the prefix too, which Sentinel cannot read
 * @param newest when the newest object seen was written, UTC, null when none was seen
 */
public record LogSource(
    LogType type,
    String bucket,
    String owner,
    Region region,
    String prefix,
    List<KeyInUse> keys,
    Text why,
    boolean digests,
    @Nullable Instant newest) {
  /** Keeps the keys unchangeable. */
  public LogSource {
    keys = List.copyOf(keys);
  }
}
