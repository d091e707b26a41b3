package org.sentinelsetup.wizard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.QueueTimeline;

/**
 * Whether logs flow.
 *
 * @param existing the connection that was set up before, null for the one of this run
 * @param connectedAt when the person added the connection in Sentinel, UTC, null before
 * @param hops each hop as last seen, empty before the first look
 * @param timeline what went through the queue, as last seen
 * @param lookedAt when the hops were last seen, UTC, null before the first look
 * @param sentBack how sending back goes or went, null when nothing was sent back in this run
 * @param flowing whether every hop that can be seen flows
 * @param finished whether the person is done
 * @param activity what is going on
 */
public record VerifyStep(
    @Nullable Connection existing,
    @Nullable Instant connectedAt,
    List<HopReport> hops,
    QueueTimeline timeline,
    @Nullable Instant lookedAt,
    @Nullable MoveTask sentBack,
    boolean flowing,
    boolean finished,
    Activity activity) {
  static final String SENDING = "wizard.sending-back";
  static final VerifyStep EMPTY =
      new VerifyStep(
          null, null, List.of(), QueueTimeline.NONE, null, null, false, false, Activity.IDLE);

  /** Keeps the hops unchangeable. */
  public VerifyStep {
    hops = List.copyOf(hops);
  }

  /**
   * How long it has been watched.
   *
   * @param until when it was last looked at, UTC
   * @return zero for the first look; negative when that was before this watch
   */
  public Duration watched(Instant until) {
    return activity instanceof Activity.Busy(_, Instant since)
        ? Duration.between(since, until)
        : Duration.ZERO;
  }

  /**
   * Whether dead letters are being sent back.
   *
   * @return true from the yes until SQS has ended
   */
  public boolean sending() {
    return Activity.is(activity, SENDING);
  }

  VerifyStep connected(Instant at) {
    return new VerifyStep(
        existing, at, hops, timeline, lookedAt, sentBack, flowing, finished, activity);
  }

  VerifyStep of(Connection connection, Activity now) {
    return new VerifyStep(
        connection,
        connection.connectedAt(),
        List.of(),
        QueueTimeline.NONE,
        null,
        null,
        false,
        false,
        now);
  }

  /** To be connected and watched, when the person wants that. */
  VerifyStep opened(Connection connection) {
    return new VerifyStep(
        connection, null, List.of(), QueueTimeline.NONE, null, null, false, false, Activity.IDLE);
  }

  VerifyStep with(Activity now) {
    return new VerifyStep(
        existing, connectedAt, hops, timeline, lookedAt, sentBack, flowing, finished, now);
  }

  VerifyStep moved(@Nullable MoveTask task, Activity now) {
    return new VerifyStep(
        existing, connectedAt, hops, timeline, lookedAt, task, flowing, finished, now);
  }

  VerifyStep saw(List<HopReport> all, QueueTimeline queue, boolean complete, Instant at) {
    return new VerifyStep(
        existing,
        connectedAt,
        all,
        queue,
        at,
        sentBack,
        complete,
        finished,
        complete ? Activity.IDLE : activity);
  }

  VerifyStep done() {
    return new VerifyStep(
        existing, connectedAt, hops, timeline, lookedAt, sentBack, flowing, true, Activity.IDLE);
  }
}
