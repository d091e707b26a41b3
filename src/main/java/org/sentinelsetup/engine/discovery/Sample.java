package org.sentinelsetup.engine.discovery;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.S3;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.format.FormatCheck;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.S3Object;

/** Reads the beginning of one log to see whether its format is one Sentinel reads. */
public final class Sample {
  /** How much of an object is read, bytes. */
  public static final int BYTES = 65_536;

  private Sample() {}

  /**
   * Reads and judges. What was read stays in memory, and no longer than this takes.
   *
   * @param s3 S3 in the bucket's Region
   * @param source the logs, whose newest object is read
   * @return what Sentinel will make of it
   * @throws ProblemException when no object was seen
   */
  public static FormatVerdict check(S3 s3, LogSource source) {
    @Nullable S3Object newest = source.newest();
    if (newest == null) {
      throw new ProblemException("problem.no-object", source.prefix());
    }
    byte[] head = s3.head(source.bucket(), source.owner(), newest.key(), BYTES);
    return FormatCheck.of(source.type(), newest.key(), head, newest.size() <= head.length);
  }
}
