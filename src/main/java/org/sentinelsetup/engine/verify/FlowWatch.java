package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.discovery.RecentLogs;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.RoleDescription;
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
   * @param seen is told the hops, and what went through the queue, after each look
   * @throws InterruptedException when the person turned away
   */
  public void watch(Connection connection, BiConsumer<Flow, QueueTimeline> seen)
      throws InterruptedException {
    while (true) {
      Optional<QueueTimeline> queue = queue(connection);
      Flow flow = Verification.judge(look(connection, queue), connection.inputs().source().type());
      seen.accept(flow, queue.orElse(QueueTimeline.NONE));
      if (flow.awsSideComplete()) {
        return;
      }
      time.pause(BETWEEN_LOOKS);
    }
  }

  private Optional<QueueTimeline> queue(Connection connection) {
    var outputs = connection.outputs();
    AccountClients aws = access.in(connection.inputs().source().region().id());
    return known(
        () ->
            aws.cloudWatch()
                .queueTimeline(
                    outputs.queueName(),
                    outputs.deadLetterArn().resource(),
                    connection.notifiedAt(),
                    time.now()));
  }

  private Evidence look(Connection connection, Optional<QueueTimeline> queue) {
    var source = connection.inputs().source();
    AccountClients aws = access.in(source.region().id());
    Instant now = time.now();
    Instant since = connection.notifiedAt();
    Optional<RoleDescription> role =
        known(() -> aws.iam().role(roleName(connection))).flatMap(found -> found);
    return new Evidence(
        OptionalLong.of(minutes(connection.connectedAt(), now)),
        known(() -> RecentLogs.count(aws.s3(), source, since, now)).orElse(OptionalLong.empty()),
        queue.map(QueueTimeline::sent).map(QueueTimeline::sum).orElse(OptionalLong.empty()),
        queue.map(QueueTimeline::received).map(QueueTimeline::sum).orElse(OptionalLong.empty()),
        queue.map(QueueTimeline::deleted).map(QueueTimeline::sum).orElse(OptionalLong.empty()),
        known(() -> aws.sqs().describe(connection.outputs().deadLetterUrl()).visible())
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()),
        role.flatMap(found -> Optional.ofNullable(found.lastUsed()))
            .map(used -> OptionalLong.of(minutes(used, now)))
            .orElse(OptionalLong.empty()),
        connection.testMessages());
  }

  /** What cannot be looked at, or not now, is unknown, which is not the same as nothing. */
  private static <T> Optional<T> known(Supplier<T> look) {
    try {
      return Optional.of(look.get());
    } catch (AwsCallException e) {
      return switch (e.kind()) {
        case DENIED, THROTTLED, UNREACHABLE, SERVER -> Optional.empty();
        default -> throw e;
      };
    }
  }

  private static String roleName(Connection connection) {
    String arn = connection.outputs().roleArn();
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static long minutes(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes());
  }
}
