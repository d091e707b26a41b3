package org.sentinelsetup.model;

/** A link of the way a log takes from the bucket to the table, in the order it is taken. */
public enum Hop {
  /** AWS writes logs into the bucket, under the connection's prefix. */
  LOGS_ARRIVE,
  /** S3 tells the queue of them. */
  S3_NOTIFIES,
  /** Sentinel assumes the role. */
  ROLE_ASSUMED,
  /** Sentinel reads the queue. */
  SENTINEL_READS,
  /** KMS decrypts logs for Sentinel; there is no such hop where S3 encrypts with its own keys. */
  KEY_DECRYPTS,
  /** Sentinel fetches the logs, and deletes the messages. */
  SENTINEL_FETCHES,
  /** The logs are rows of the workspace's table. */
  ROWS_IN_TABLE
}
