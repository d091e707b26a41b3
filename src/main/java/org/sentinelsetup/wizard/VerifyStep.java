package org.sentinelsetup.wizard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.HopReport;

/**
 * Whether logs flow.
 *
 * @param existing the connection that was set up before, null for the one of this run
 * @param connectedAt when the person added the connection in Sentinel, UTC, null before
 * @param hops each hop as last seen, empty before the first look
 * @param lookedAt when the hops were last seen, UTC, null before the first look
 * @param flowing whether every hop that can be seen flows
 * @param finished whether the person is done
 * @param activity what is going on
 */
public record VerifyStep(
    @Nullable Connection existing,
    @Nullable Instant connectedAt,
    List<HopReport> hops,
    @Nullable Instant lookedAt,
    boolean flowing,
    boolean finished,
    Activity activity) {
  static final VerifyStep EMPTY =
      new VerifyStep(null, null, List.of(), null, false, false, Activity.IDLE);

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
    return new VerifyStep(existing, at, hops, lookedAt, flowing, finished, activity);
  }

  VerifyStep of(Connection connection, Activity now) {
    return new VerifyStep(connection, connection.connectedAt(), List.of(), null, false, false, now);
  }

  /** To be connected and watched, when the person wants that. */
  VerifyStep opened(Connection connection) {
    return new VerifyStep(connection, null, List.of(), null, false, false, Activity.IDLE);
  }

  VerifyStep with(Activity now) {
    return new VerifyStep(existing, connectedAt, hops, lookedAt, flowing, finished, now);
  }

  VerifyStep saw(List<HopReport> all, boolean complete, Instant at) {
    return new VerifyStep(
        existing, connectedAt, all, at, complete, finished, complete ? Activity.IDLE : activity);
  }

  VerifyStep done() {
    return new VerifyStep(existing, connectedAt, hops, lookedAt, flowing, true, Activity.IDLE);
  }
}
