package org.sentinelsetup.model;

/** A link of the way a log takes from the bucket to the table, in the order it is taken. */
public enum Hop {
  /** AWS writes logs into the bucket, under the connection's prefix. */
  LOGS_ARRIVE,
  /** S3 tells the queue of them. */
  S3_NOTIFIES,
  /** Sentinel assumes the role and reads the queue. */
  SENTINEL_READS,
  /** Sentinel fetches and decrypts the logs, and deletes the messages. */
  SENTINEL_FETCHES,
  /** The logs are rows of the workspace's table. */
  ROWS_IN_TABLE
}
