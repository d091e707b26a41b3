package org.sentinelsetup.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/** Tells from evidence which hops work. */
public final class Verification {
  private Verification() {}

  /**
   * Judges every hop.
   *
   * @param evidence what was counted
   * @param sightings what CloudTrail showed of Sentinel
   * @param logType the kind of log, which decides how long none is normal and which table to query
   * @return the flow, its hops in their order
   */
  public static Flow judge(Evidence evidence, Sightings sightings, LogType logType) {
    HopReport role = RoleHop.judge(evidence, sightings);
    Optional<HopReport> key = KeyHop.judge(evidence, sightings);
    List<HopReport> hops = new ArrayList<>();
    hops.add(BucketHops.logsArrive(evidence, logType));
    hops.add(BucketHops.s3Notifies(evidence));
    hops.add(role);
    hops.add(behind(role, SentinelHops.reads(evidence)));
    key.ifPresent(hops::add);
    HopReport fetches = SentinelHops.fetches(evidence);
    hops.add(key.map(before -> behind(before, fetches)).orElse(fetches));
    hops.add(SentinelHops.rows(evidence, logType));
    return new Flow(hops);
  }

  /** What is held by the hop before has no fault of its own. */
  private static HopReport behind(HopReport before, HopReport report) {
    return before.state() == HopState.BROKEN && report.state() == HopState.BROKEN
        ? new HopReport(report.hop(), HopState.WAITING, report.evidence(), Text.of("verify.held"))
        : report;
  }

  static boolean some(OptionalLong count) {
    return count.isPresent() && count.getAsLong() > 0;
  }

  static boolean none(OptionalLong count) {
    return count.isPresent() && count.getAsLong() == 0;
  }
}
