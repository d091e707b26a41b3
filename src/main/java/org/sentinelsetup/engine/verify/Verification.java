package org.sentinelsetup.engine.verify;

import java.util.List;
import java.util.OptionalLong;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.LogType;

/** Tells from evidence which hops work. */
public final class Verification {
  private Verification() {}

  /**
   * Judges every hop.
   *
   * @param evidence what was seen
   * @param logType the kind of log, which decides how long none is normal and which table to query
   * @return the flow, its hops in their order
   */
  public static Flow judge(Evidence evidence, LogType logType) {
    List<HopReport> hops =
        List.of(
            BucketHops.logsArrive(evidence, logType),
            BucketHops.s3Notifies(evidence),
            SentinelHops.reads(evidence),
            SentinelHops.fetches(evidence),
            SentinelHops.rows(evidence, logType));
    return new Flow(hops);
  }

  static boolean some(OptionalLong count) {
    return count.isPresent() && count.getAsLong() > 0;
  }

  static boolean none(OptionalLong count) {
    return count.isPresent() && count.getAsLong() == 0;
  }
}
