package org.sentinelsetup.engine.verify;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.model.TrailEvent;

/** Events that are followed, to be shown. */
public final class Traces {
  private static final Instant PUT = Samples.NOW.minusSeconds(45 * 60);

  private Traces() {}

  /** CloudTrail does not show it yet. */
  public static List<TraceStage> waiting() {
    return Trace.NOTHING.stages();
  }

  /** As far as can be seen. */
  public static List<TraceStage> whole() {
    TrailEvent event =
        new TrailEvent(
            "3c0b1a52-7d1e-4f60-9a2b-5e8f7c6d4b3a",
            "PutBucketNotification",
            "s3.amazonaws.com",
            PUT,
            "demo.person",
            false,
            List.of("acme-org-logs"),
            new TrailEvent.Details(
                "111122223333", "eu-west-1", null, null, null, null, null, "acme-org-logs"));
    return Trace.NOTHING
        .found(event)
        .in(
            new S3Object(
                "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/2026/11/25/111122223333_CloudTrail_eu-west-1_20261125T1320Z_Ab12Cd34Ef56Gh78.json.gz",
                1000,
                PUT.plusSeconds(300)))
        .counts(OptionalLong.of(3), OptionalLong.of(2))
        .stages();
  }
}
