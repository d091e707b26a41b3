package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * How far one event is followed.
 *
 * @param kind which stage
 * @param state what is known of it; only what is proved is said to flow
 * @param evidence what was seen
 * @param advice what to do, null when there is nothing to do
 */
public record TraceStage(Kind kind, HopState state, Text evidence, @Nullable Text advice) {
  /** The stages, in the order an event takes them. */
  public enum Kind {
    /** CloudTrail shows the event. */
    RECORDED,
    /** An object in the bucket holds it. */
    DELIVERED,
    /** S3 told the queue. */
    NOTIFIED,
    /** Sentinel fetched and deleted. */
    FETCHED,
    /** It is a row of the workspace's table. */
    IN_TABLE,
    /** It is in the landing zone's log group too. */
    COMPARED
  }
}
