package org.sentinelsetup.engine.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.TrailEvent;

/**
 * What CloudTrail and IAM showed of Sentinel since the notification was set. CloudTrail tells what
 * happened up to a quarter of an hour late, and some refused calls never: what is not here may well
 * have happened.
 *
 * @param roleArn the connection's role
 * @param keys the keys in use, ARNs; empty when S3 encrypts with its own
 * @param lookedAt when CloudTrail was last looked up, UTC, null when it could not be
 * @param roleUsedAt when IAM last saw the role used, UTC, null when it does not know
 * @param visits attempts to take the role, or another one in the name of the workspace
 * @param decrypts uses of keys by the role's sessions
 */
public record Sightings(
    String roleArn,
    List<String> keys,
    @Nullable Instant lookedAt,
    @Nullable Instant roleUsedAt,
    List<TrailEvent> visits,
    List<TrailEvent> decrypts) {
  /** Keeps the lists from changing. */
  public Sightings {
    keys = List.copyOf(keys);
    visits = List.copyOf(visits);
    decrypts = List.copyOf(decrypts);
  }

  /**
   * Nothing was looked up.
   *
   * @param roleArn the connection's role
   * @param keys the keys in use, ARNs
   * @return no sighting
   */
  public static Sightings none(String roleArn, List<String> keys) {
    return new Sightings(roleArn, keys, null, null, List.of(), List.of());
  }
}
