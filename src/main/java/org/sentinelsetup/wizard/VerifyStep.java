package org.sentinelsetup.wizard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.TraceStage;

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
 * @param tracing whether this set-up's own event is followed, and how far it is
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
    Tracing tracing,
    Activity activity)
    implements WizardState.Part {
  static final String SENDING = "wizard.sending-back";
  private static final Tracing NOT_TRACED = new Tracing.NotBegun();
  static final VerifyStep EMPTY = of(null, null, Activity.IDLE);

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
        existing, at, hops, timeline, lookedAt, sentBack, flowing, finished, tracing, activity);
  }

  VerifyStep of(Connection connection, Activity now) {
    return of(connection, connection.connectedAt(), now);
  }

  /** To be connected and watched, when the person wants that. */
  VerifyStep opened(Connection connection) {
    return of(connection, null, Activity.IDLE);
  }

  private static VerifyStep of(
      @Nullable Connection existing, @Nullable Instant connectedAt, Activity now) {
    return new VerifyStep(
        existing,
        connectedAt,
        List.of(),
        QueueTimeline.NONE,
        null,
        null,
        false,
        false,
        NOT_TRACED,
        now);
  }

  VerifyStep with(Activity now) {
    return new VerifyStep(
        existing, connectedAt, hops, timeline, lookedAt, sentBack, flowing, finished, tracing, now);
  }

  VerifyStep with(Tracing now) {
    return new VerifyStep(
        existing,
        connectedAt,
        hops,
        timeline,
        lookedAt,
        sentBack,
        flowing,
        finished,
        now,
        activity);
  }

  VerifyStep moved(@Nullable MoveTask task, Activity now) {
    return new VerifyStep(
        existing, connectedAt, hops, timeline, lookedAt, task, flowing, finished, tracing, now);
  }

  /** The watch goes on for as long as an event is followed. */
  VerifyStep saw(List<HopReport> all, QueueTimeline queue, boolean complete, Instant at) {
    boolean over = complete && !(tracing instanceof Tracing.Looking);
    return new VerifyStep(
        existing,
        connectedAt,
        all,
        queue,
        at,
        sentBack,
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
        existing,
        connectedAt,
        hops,
        timeline,
        lookedAt,
        sentBack,
        flowing,
        true,
        still.tracing(),
        Activity.IDLE);
  }
}
