package org.sentinelsetup.engine.verify;

import static org.sentinelsetup.engine.verify.Verification.none;
import static org.sentinelsetup.engine.verify.Verification.some;
import static org.sentinelsetup.model.HopState.BROKEN;
import static org.sentinelsetup.model.HopState.FLOWING;
import static org.sentinelsetup.model.HopState.PARTLY;
import static org.sentinelsetup.model.HopState.UNKNOWN;
import static org.sentinelsetup.model.HopState.WAITING;

import org.sentinelsetup.engine.sentinel.SentinelQueries;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/** The hops on Sentinel's side, as far as the queue and the role show them. */
final class SentinelHops {
  private SentinelHops() {}

  static HopReport reads(Evidence evidence) {
    Hop hop = Hop.SENTINEL_READS;
    if (some(evidence.received())) {
      Text seen = Text.of("verify.received", evidence.received().getAsLong());
      return new HopReport(hop, FLOWING, seen, null);
    }
    if (some(evidence.deleted())) {
      return new HopReport(hop, FLOWING, Text.of("verify.received-by-deleted"), null);
    }
    if (evidence.received().isEmpty()) {
      Text seen =
          evidence.roleUsedSince()
              ? Text.of("verify.received-unknown-role-used")
              : Text.of("verify.received-unknown");
      return new HopReport(hop, UNKNOWN, seen, null);
    }
    if (evidence.logsSent().isEmpty()) {
      Text advice = Text.of("verify.received-needs-sent");
      return new HopReport(hop, UNKNOWN, Text.of("verify.received-none"), advice);
    }
    if (none(evidence.logsSent())) {
      return new HopReport(hop, WAITING, Text.of("verify.nothing-to-read"), null);
    }
    Text seen = Text.of("verify.received-none-of", evidence.logsSent().getAsLong());
    if (Patience.lasts(evidence)) {
      return new HopReport(hop, WAITING, seen, Text.of("verify.patience"));
    }
    return new HopReport(
        hop,
        BROKEN,
        seen,
        evidence.roleUsedSince()
            ? Text.of("verify.received-advice-role-used")
            : Text.of("verify.received-advice"));
  }

  static HopReport fetches(Evidence evidence) {
    Hop hop = Hop.SENTINEL_FETCHES;
    if (some(evidence.logsDeleted())) {
      return fetched(evidence, evidence.logsDeleted().getAsLong());
    }
    if (some(evidence.logsSetAside())) {
      return new HopReport(hop, BROKEN, setAside(evidence), Text.of("verify.deleted-advice"));
    }
    if (evidence.deleted().isEmpty()) {
      return new HopReport(hop, UNKNOWN, Text.of("verify.deleted-unknown"), null);
    }
    if (none(evidence.received()) || none(evidence.logsSent())) {
      return new HopReport(hop, WAITING, Text.of("verify.nothing-to-fetch"), null);
    }
    if (evidence.received().isEmpty() || evidence.logsSent().isEmpty()) {
      Text advice = Text.of("verify.deleted-needs-others");
      return new HopReport(hop, UNKNOWN, Text.of("verify.deleted-none"), advice);
    }
    if (some(evidence.deleted()) && !certainlyStuck(evidence)) {
      Text seen = Text.of("verify.deleted-perhaps-tests", evidence.deleted().getAsLong());
      return new HopReport(hop, UNKNOWN, seen, Text.of("verify.patience-next-log"));
    }
    Text seen =
        some(evidence.deleted())
            ? Text.of("verify.deleted-tests-of", evidence.received().getAsLong())
            : Text.of("verify.deleted-none-of", evidence.received().getAsLong());
    return Patience.lastsForFetching(evidence)
        ? new HopReport(hop, WAITING, seen, Text.of("verify.patience"))
        : new HopReport(hop, BROKEN, seen, Text.of("verify.deleted-advice"));
  }

  /** Even if every deleted message was a log, others are left, received again and again. */
  private static boolean certainlyStuck(Evidence evidence) {
    return evidence.logsSentOnce().orElse(0) > evidence.deleted().orElse(0)
        && evidence.received().orElse(0) > 2 * evidence.sent().orElse(0)
        && !Patience.lastsForFetching(evidence);
  }

  private static HopReport fetched(Evidence evidence, long deleted) {
    Hop hop = Hop.SENTINEL_FETCHES;
    if (some(evidence.logsSetAside())) {
      Text advice = Text.of("verify.partly-advice");
      return new HopReport(hop, PARTLY, setAside(evidence), advice);
    }
    if (evidence.logsSentOnce().isEmpty()) {
      return new HopReport(hop, FLOWING, Text.of("verify.deleted", deleted), null);
    }
    long sent = evidence.logsSentOnce().getAsLong();
    Text seen = Text.of("verify.deleted-of", deleted, Math.max(sent, deleted));
    // Fewer than half, and received again and again: more than what is still under way.
    boolean stuck =
        deleted * 2 < sent
            && evidence.received().orElse(0) > evidence.sent().orElse(0)
            && !Patience.lastsForFetching(evidence);
    return stuck
        ? new HopReport(hop, PARTLY, seen, Text.of("verify.partly-advice"))
        : new HopReport(hop, FLOWING, seen, null);
  }

  private static Text setAside(Evidence evidence) {
    return Text.of(
        Flow.SET_ASIDE, evidence.logsDeleted().orElse(0), evidence.deadLetters().orElse(0));
  }

  /** AWS cannot see the table, so this hop is never said to work. */
  static HopReport rows(Evidence evidence, LogType logType) {
    if (some(evidence.logsDeleted())) {
      return new HopReport(
          Hop.ROWS_IN_TABLE,
          UNKNOWN,
          Text.of("verify.rows-unseen", logType.table()),
          Text.of(Flow.RUN_QUERY, SentinelQueries.lastArrival(logType).kql()));
    }
    return evidence.deleted().isPresent()
        ? new HopReport(Hop.ROWS_IN_TABLE, WAITING, Text.of("verify.rows-none-yet"), null)
        : new HopReport(Hop.ROWS_IN_TABLE, UNKNOWN, Text.of("verify.rows-unknown"), null);
  }
}
