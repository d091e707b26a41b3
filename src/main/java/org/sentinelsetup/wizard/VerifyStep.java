package org.sentinelsetup.wizard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.TraceStage;

/**
 * Whether logs flow.
 *
 * @param existing the connection that was set up before, null for the one of this run
 * @param connectedAt when the person added the connection in Sentinel, UTC, null before
 * @param hops each hop as last seen, empty before the first look
 * @param lookedAt when the hops were last seen, UTC, null before the first look
 * @param flowing whether every hop that can be seen flows
 * @param finished whether the person is done
 * @param tracing whether this set-up's own event is followed, and how far it is
 * @param activity what is going on
 */
public record VerifyStep(
    @Nullable Connection existing,
    @Nullable Instant connectedAt,
    List<HopReport> hops,
    @Nullable Instant lookedAt,
    boolean flowing,
    boolean finished,
    Tracing tracing,
    Activity activity) {
  private static final Tracing NOT_TRACED = new Tracing.NotBegun();

  static final VerifyStep EMPTY =
      new VerifyStep(null, null, List.of(), null, false, false, NOT_TRACED, Activity.IDLE);

  /** Keeps the hops unchangeable. */
  public VerifyStep {
    hops = List.copyOf(hops);
  }

  /**
   * How long it has been watched.
   *
   * @param until when it was last looked at, UTC
   * @return zero for the first look
   */
  public Duration watched(Instant until) {
    return activity instanceof Activity.Busy(_, Instant since)
        ? Duration.between(since, until)
        : Duration.ZERO;
  }

  VerifyStep connected(Instant at) {
    return new VerifyStep(existing, at, hops, lookedAt, flowing, finished, tracing, activity);
  }

  VerifyStep of(Connection connection, Activity now) {
    return new VerifyStep(
        connection, connection.connectedAt(), List.of(), null, false, false, NOT_TRACED, now);
  }

  VerifyStep with(Activity now) {
    return new VerifyStep(existing, connectedAt, hops, lookedAt, flowing, finished, tracing, now);
  }

  VerifyStep with(Tracing now) {
    return new VerifyStep(existing, connectedAt, hops, lookedAt, flowing, finished, now, activity);
  }

  /** The watch goes on for as long as an event is followed. */
  VerifyStep saw(List<HopReport> all, boolean complete, Instant at) {
    boolean over = complete && !(tracing instanceof Tracing.Looking);
    return new VerifyStep(
        existing,
        connectedAt,
        all,
        at,
        complete,
        finished,
        tracing,
        over ? Activity.IDLE : activity);
  }

  VerifyStep traced(List<TraceStage> stages, boolean ended) {
    VerifyStep next = with(ended ? new Tracing.Ended(stages) : new Tracing.Looking(stages));
    return ended && flowing ? next.with(Activity.IDLE) : next;
  }

  VerifyStep stopped() {
    Tracing then =
        tracing instanceof Tracing.Looking(var stages) ? new Tracing.Ended(stages) : tracing;
    return with(then).with(Activity.IDLE);
  }

  VerifyStep done() {
    VerifyStep still = stopped();
    return new VerifyStep(
        existing, connectedAt, hops, lookedAt, flowing, true, still.tracing(), Activity.IDLE);
  }
}
