package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The metrics of queues, one value a minute, readable about a minute after that minute has ended. A
 * queue that was never active has none.
 * docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
public final class QueueMetrics {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** A message received this often is left out of the age. */
  private static final int TOO_OFTEN = 3;

  /** The metrics' names. */
  public enum Metric {
    /** Messages sent, a count. */
    NumberOfMessagesSent,
    /** Messages received, a count. */
    NumberOfMessagesReceived,
    /** Messages deleted, a count. */
    NumberOfMessagesDeleted,
    /** Receives that found nothing, a count. */
    NumberOfEmptyReceives,
    /** Messages that can be received, at the end of the minute. */
    ApproximateNumberOfMessagesVisible,
    /** Messages in flight, at the end of the minute. */
    ApproximateNumberOfMessagesNotVisible,
    /** Messages not yet visible, at the end of the minute. */
    ApproximateNumberOfMessagesDelayed,
    /** Seconds since the oldest message came, at the end of the minute. */
    ApproximateAgeOfOldestMessage
  }

  /**
   * A minute of a queue.
   *
   * @param minute its beginning
   */
  private record Sample(Instant minute, Map<Metric, Double> values) {}

  /**
   * A value over a period.
   *
   * @param start of the period
   */
  public record Point(Instant start, double value) {}

  private final DemoClock clock;
  private final Queues queues;
  private final Map<String, List<Sample>> samples = new HashMap<>();

  /** Starts to sample at the next full minute. */
  public QueueMetrics(DemoClock clock, Queues queues) {
    this.clock = clock;
    this.queues = queues;
    schedule();
  }

  private void schedule() {
    clock.at(clock.now().truncatedTo(ChronoUnit.MINUTES).plus(MINUTE), this::sample);
  }

  private void sample() {
    Instant now = clock.now();
    for (Queue queue : queues.all()) {
      QueueActivity.Counts counts = queue.activity().take();
      if (queue.activity().active(now)) {
        samples
            .computeIfAbsent(queue.arn(), _ -> new ArrayList<>())
            .add(new Sample(now.minus(MINUTE), values(queue, counts, now)));
      }
    }
    schedule();
  }

  private static Map<Metric, Double> values(Queue queue, QueueActivity.Counts counts, Instant now) {
    List<Message> all = queue.peek();
    long visible = all.stream().filter(message -> !message.visible().isAfter(now)).count();
    double age =
        all.stream()
            .filter(message -> message.receives() < TOO_OFTEN)
            .mapToLong(message -> Duration.between(message.arrived(), now).toSeconds())
            .max()
            .orElse(0);
    return Map.of(
        Metric.NumberOfMessagesSent, (double) counts.sent(),
        Metric.NumberOfMessagesReceived, (double) counts.received(),
        Metric.NumberOfMessagesDeleted, (double) counts.deleted(),
        Metric.NumberOfEmptyReceives, (double) counts.emptyReceives(),
        Metric.ApproximateNumberOfMessagesVisible, (double) visible,
        Metric.ApproximateNumberOfMessagesNotVisible, (double) (all.size() - visible),
        Metric.ApproximateNumberOfMessagesDelayed, 0.0,
        Metric.ApproximateAgeOfOldestMessage, age);
  }

  /**
   * Values over periods that have any, oldest first.
   *
   * @param queueArn the queue, which may be gone by now
   * @param statistic Sum, Average, Minimum, Maximum or SampleCount
   * @param period length of a period; periods are counted from {@code start}
   * @throws IllegalArgumentException for another statistic
   */
  public List<Point> data(
      String queueArn,
      Metric metric,
      String statistic,
      Duration period,
      Instant start,
      Instant end) {
    List<Point> points = new ArrayList<>();
    Instant readable = clock.now().minus(MINUTE).minus(MINUTE);
    List<Sample> known =
        samples.getOrDefault(queueArn, List.of()).stream()
            .filter(sample -> !sample.minute().isAfter(readable))
            .toList();
    for (Instant from = start; from.isBefore(end); from = from.plus(period)) {
      Instant first = from;
      Instant last = from.plus(period);
      double[] values =
          known.stream()
              .filter(one -> !one.minute().isBefore(first) && one.minute().isBefore(last))
              .filter(one -> one.minute().isBefore(end))
              .mapToDouble(one -> one.values().getOrDefault(metric, 0.0))
              .toArray();
      statistic(statistic, values).ifPresent(value -> points.add(new Point(first, value)));
    }
    return points;
  }

  private static OptionalDouble statistic(String name, double[] values) {
    DoubleStream stream = Arrays.stream(values);
    OptionalDouble none = OptionalDouble.empty();
    return switch (name) {
      case "Sum" -> values.length == 0 ? none : OptionalDouble.of(stream.sum());
      case "Average" -> stream.average();
      case "Minimum" -> stream.min();
      case "Maximum" -> stream.max();
      case "SampleCount" -> values.length == 0 ? none : OptionalDouble.of(values.length);
      default -> throw new IllegalArgumentException("unknown statistic " + name);
    };
  }
}
