package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.CloudWatch;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.discovery.RecentLogs;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.wizard.Connection;

/**
 * Looks again and again whether logs flow, until they do. The queue is only looked at, never read
 * from.
 */
public final class FlowWatch {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final Access access;
  private final Time time;

  /**
   * Watches with the role that was taken.
   *
   * @param access the role's credentials
   * @param time time
   */
  public FlowWatch(Access access, Time time) {
    this.access = access;
    this.time = time;
  }

  /**
   * Watches until every hop that can be seen flows.
   *
   * @param connection what to watch
   * @param follow whether the set-up's own event is followed too, which goes on after the hops flow
   * @param seen is told the hops, and what went through the queue, after each look
   * @param traced is told how far the event is, and whether that is all
   * @throws InterruptedException when the person turned away
   */
  public void watch(
      Connection connection,
      boolean follow,
      BiConsumer<Flow, QueueTimeline> seen,
      BiConsumer<List<TraceStage>, Boolean> traced)
      throws InterruptedException {
    var trail = new TrailWatch(access, time, connection);
    var tracer = new Tracer(access, time, connection);
    while (true) {
      Optional<QueueTimeline> queue = queue(connection);
      Optional<Instant> roleUsed = roleUsed(connection);
      Flow flow =
          Verification.judge(
                  look(connection, queue, roleUsed),
                  trail.look(roleUsed.orElse(null)),
                  connection.inputs().source().type())
              .counted(
                  connection.notifiedAt(),
                  CloudWatch.firstPeriod(connection.notifiedAt(), time.now()));
      seen.accept(flow, queue.orElse(QueueTimeline.NONE));
      if (follow && !tracer.ended()) {
        List<TraceStage> stages = tracer.look().stages();
        traced.accept(stages, tracer.ended());
      }
      if (flow.awsSideComplete() && (!follow || tracer.ended())) {
        return;
      }
      time.pause(BETWEEN_LOOKS);
    }
  }

  private Optional<QueueTimeline> queue(Connection connection) {
    var outputs = connection.outputs();
    AccountClients aws = access.in(connection.inputs().source().region().id());
    return Known.of(
        () ->
            aws.cloudWatch()
                .queueTimeline(
                    outputs.queueName(),
                    outputs.deadLetterArn().resource(),
                    connection.notifiedAt(),
                    time.now()));
  }

  private Optional<Instant> roleUsed(Connection connection) {
    AccountClients aws = access.in(connection.inputs().source().region().id());
    return Known.of(() -> aws.iam().role(TrailWatch.roleName(connection)))
        .flatMap(found -> found)
        .flatMap(role -> Optional.ofNullable(role.lastUsed()));
  }

  private Evidence look(
      Connection connection, Optional<QueueTimeline> queue, Optional<Instant> roleUsed) {
    var source = connection.inputs().source();
    AccountClients aws = access.in(source.region().id());
    Instant now = time.now();
    Instant since = connection.notifiedAt();
    return new Evidence(
        OptionalLong.of(minutes(connection.connectedAt(), now)),
        Known.of(() -> RecentLogs.count(aws.s3(), source, since, now)).orElse(OptionalLong.empty()),
        queue.map(QueueTimeline::sent).map(QueueTimeline::sum).orElse(OptionalLong.empty()),
        queue.map(QueueTimeline::received).map(QueueTimeline::sum).orElse(OptionalLong.empty()),
        queue.map(QueueTimeline::deleted).map(QueueTimeline::sum).orElse(OptionalLong.empty()),
        Known.of(() -> aws.sqs().describe(connection.outputs().deadLetterUrl()).visible())
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()),
        roleUsed.map(used -> OptionalLong.of(minutes(used, now))).orElse(OptionalLong.empty()),
        connection.testMessages(),
        sentBack(aws, connection, now));
  }

  /** Whatever AWS says to this one question, the hops can be told without it. */
  private static Evidence.SentBack sentBack(
      AccountClients aws, Connection connection, Instant now) {
    try {
      return Evidence.SentBack.of(
          aws.sqs().moves(connection.outputs().deadLetterArn().toString()),
          connection.notifiedAt(),
          now);
    } catch (AwsCallException _) {
      return Evidence.SentBack.NONE;
    }
  }

  private static long minutes(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes());
  }
}
