package org.sentinelsetup.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * What went through a queue in a span of time, period by period.
 *
 * <p>CloudWatch has no values while a queue is inactive: a period that is missing is unknown, not
 * zero, and so is a metric without any.
 *
 * @param sent messages put in, oldest period first
 * @param received messages handed out; one message can be handed out often
 * @param deleted messages taken out
 * @param deadLetters messages that lay in the dead-letter queue, the most of each period
 */
public record QueueTimeline(
    List<MetricPoint> sent,
    List<MetricPoint> received,
    List<MetricPoint> deleted,
    List<MetricPoint> deadLetters) {
  /** Nothing is known. */
  public static final QueueTimeline NONE =
      new QueueTimeline(List.of(), List.of(), List.of(), List.of());

  /** Keeps the points from changing. */
  public QueueTimeline {
    sent = List.copyOf(sent);
    received = List.copyOf(received);
    deleted = List.copyOf(deleted);
    deadLetters = List.copyOf(deadLetters);
  }

  /**
   * The sum of a metric's points.
   *
   * @param points the points
   * @return empty, which is not zero, when there is none
   */
  public static OptionalLong sum(List<MetricPoint> points) {
    return points.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(points.stream().mapToLong(MetricPoint::value).sum());
  }
}
