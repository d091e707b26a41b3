package org.sentinelsetup.engine.verify;

import static org.sentinelsetup.engine.verify.Verification.none;
import static org.sentinelsetup.engine.verify.Verification.some;
import static org.sentinelsetup.model.HopState.BROKEN;
import static org.sentinelsetup.model.HopState.FLOWING;
import static org.sentinelsetup.model.HopState.PARTLY;
import static org.sentinelsetup.model.HopState.UNKNOWN;
import static org.sentinelsetup.model.HopState.WAITING;

import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/** The hops on AWS's side: into the bucket, and from the bucket to the queue. */
final class BucketHops {
  private BucketHops() {}

  static HopReport logsArrive(Evidence evidence, LogType logType) {
    Hop hop = Hop.LOGS_ARRIVE;
    if (some(evidence.newObjects())) {
      Text seen = Text.of(Flow.OBJECTS, evidence.newObjects().getAsLong());
      return new HopReport(hop, FLOWING, seen, null);
    }
    // What the queue was told of did arrive, even when it can no longer be listed.
    if (some(evidence.logsSent())) {
      Text seen =
          Text.of("verify.objects-by-queue", Math.max(1, evidence.logsSentOnce().orElse(0)));
      return new HopReport(hop, FLOWING, seen, null);
    }
    if (evidence.newObjects().isEmpty()) {
      return new HopReport(hop, UNKNOWN, Text.of("verify.objects-unknown"), null);
    }
    return Patience.lastsForLogs(evidence, logType)
        ? new HopReport(hop, WAITING, Text.of("verify.objects-none-yet"), patience(logType))
        : new HopReport(
            hop, BROKEN, Text.of("verify.objects-none"), Text.of("verify.objects-advice"));
  }

  static HopReport s3Notifies(Evidence evidence) {
    Hop hop = Hop.S3_NOTIFIES;
    if (some(evidence.logsSent())) {
      return notified(evidence);
    }
    if (some(evidence.logsDeleted())) {
      return new HopReport(hop, FLOWING, Text.of("verify.sent-by-deleted"), null);
    }
    if (evidence.logsSent().isEmpty()) {
      return new HopReport(hop, UNKNOWN, Text.of("verify.sent-unknown"), null);
    }
    Text seen =
        some(evidence.sent()) ? Text.of("verify.sent-test-only") : Text.of("verify.sent-none");
    if (none(evidence.newObjects())) {
      return new HopReport(hop, WAITING, seen, Text.of("verify.sent-needs-logs"));
    }
    if (evidence.newObjects().isEmpty()) {
      return new HopReport(hop, UNKNOWN, seen, Text.of("verify.sent-needs-listing"));
    }
    return Patience.lasts(evidence)
        ? new HopReport(hop, WAITING, seen, Text.of("verify.patience"))
        : new HopReport(hop, BROKEN, seen, Text.of("verify.sent-advice"));
  }

  /** Metrics lag and objects keep coming: only far fewer messages than objects mean something. */
  private static HopReport notified(Evidence evidence) {
    long sent = evidence.logsSent().getAsLong();
    boolean few =
        evidence.newObjects().isPresent()
            && sent * 2 < evidence.newObjects().getAsLong()
            && !Patience.lasts(evidence);
    return few
        ? new HopReport(
            Hop.S3_NOTIFIES,
            PARTLY,
            Text.of("verify.sent-few", sent, evidence.newObjects().getAsLong()),
            Text.of("verify.sent-few-advice"))
        : new HopReport(Hop.S3_NOTIFIES, FLOWING, sent(evidence), null);
  }

  private static Text sent(Evidence evidence) {
    long back = evidence.sentBack().messages();
    return back == 0
        ? Text.of("verify.sent", evidence.logsSent().orElse(0))
        : Text.of("verify.sent-and-back", evidence.logsSentOnce().orElse(0), back);
  }

  private static Text patience(LogType logType) {
    return logType == LogType.GUARDDUTY
        ? Text.of("verify.patience-guardduty")
        : Text.of("verify.patience");
  }
}
