package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sentinelsetup.model.MetricPoint;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.Text;

/**
 * What went through a queue, in few enough bins to see at a glance. A bin in which CloudWatch has
 * no value is empty, not zero.
 *
 * @param width how long a bin is
 * @param first when the first begins, UTC, a multiple of the width
 * @param lanes sent, received, deleted and set aside, in this order; all as long
 */
public record FlowBins(Duration width, Instant first, List<Lane> lanes) {
  private static final List<Duration> WIDTHS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(6),
          Duration.ofDays(1));

  /** More bins than these are no longer seen apart. */
  private static final int MOST = 60;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneOffset.UTC);

  /**
   * One of the lines.
   *
   * @param kind which
   * @param values one a bin
   * @param total of the counts the sum, of what is set aside how many lie there at the end; unknown
   *     when no bin has a value
   */
  public record Lane(Kind kind, List<OptionalLong> values, OptionalLong total) {
    /** Keeps the values from changing. */
    public Lane {
      values = List.copyOf(values);
    }

    /**
     * The line's name with its total.
     *
     * @return a few words
     */
    public Text label() {
      return total.isPresent()
          ? Text.of("flow.lane", kind.text(), total.getAsLong())
          : Text.of("flow.lane-unknown", kind.text());
    }
  }

  /** What the lines show. */
  public enum Kind {
    /** Messages put into the queue. */
    SENT,
    /** Times a message was handed out. */
    RECEIVED,
    /** Messages taken out. */
    DELETED,
    /** Messages in the dead-letter queue. */
    SET_ASIDE;

    /**
     * Its name.
     *
     * @return a word or two
     */
    public Text text() {
      return switch (this) {
        case SENT -> Text.of("flow.lane-sent");
        case RECEIVED -> Text.of("flow.lane-received");
        case DELETED -> Text.of("flow.lane-deleted");
        case SET_ASIDE -> Text.of("flow.lane-set-aside");
      };
    }
  }

  /** Keeps the lanes from changing. */
  public FlowBins {
    lanes = List.copyOf(lanes);
  }

  /**
   * Sorts a timeline into bins.
   *
   * @param timeline what went through
   * @return empty when nothing at all is known
   */
  public static Optional<FlowBins> of(QueueTimeline timeline) {
    List<Instant> times =
        Stream.of(timeline.sent(), timeline.received(), timeline.deleted(), timeline.deadLetters())
            .flatMap(List::stream)
            .map(MetricPoint::start)
            .sorted()
            .toList();
    if (times.isEmpty()) {
      return Optional.empty();
    }
    Duration width = width(times.getFirst(), times.getLast());
    Instant first = bin(times.getFirst(), width);
    int bins = index(times.getLast(), first, width) + 1;
    return Optional.of(
        new FlowBins(
            width,
            first,
            List.of(
                lane(Kind.SENT, timeline.sent(), first, width, bins),
                lane(Kind.RECEIVED, timeline.received(), first, width, bins),
                lane(Kind.DELETED, timeline.deleted(), first, width, bins),
                lane(Kind.SET_ASIDE, timeline.deadLetters(), first, width, bins))));
  }

  /**
   * When a bin begins.
   *
   * @param bin its number, from 0; one more than the last for the end of all
   * @return the time, UTC
   */
  public Instant start(int bin) {
    return first.plus(width.multipliedBy(bin));
  }

  /**
   * A time as the axis says it: by the clock, with the day where there are several.
   *
   * @param time the time
   * @return UTC
   */
  public String clock(Instant time) {
    boolean days = Duration.between(first, end()).compareTo(Duration.ofDays(1)) > 0;
    return (days ? DAY_AND_CLOCK : CLOCK).format(time);
  }

  /**
   * What is counted, and in what time.
   *
   * @return a heading
   */
  public Text heading() {
    return Text.of("flow.per", width.toMinutes(), width.toDays());
  }

  /**
   * The whole in words, for whoever does not see it.
   *
   * @return from when to when, and the totals
   */
  public Text summary() {
    return Text.of(
        "flow.timeline",
        heading(),
        clock(first),
        clock(end()),
        lanes.get(0).label(),
        lanes.get(1).label(),
        lanes.get(2).label(),
        lanes.get(3).label());
  }

  /**
   * When the last bin ends.
   *
   * @return the time, UTC
   */
  public Instant end() {
    return start(lanes.getFirst().values().size());
  }

  private static Duration width(Instant from, Instant to) {
    return WIDTHS.stream()
        .filter(width -> index(to, bin(from, width), width) < MOST / 2)
        .findFirst()
        .orElse(longest(from, to));
  }

  private static Duration longest(Instant from, Instant to) {
    Duration day = WIDTHS.getLast();
    return day.multipliedBy(1 + Duration.between(from, to).toDays() / MOST);
  }

  private static Instant bin(Instant time, Duration width) {
    long seconds = width.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
  }

  private static int index(Instant time, Instant first, Duration width) {
    return (int) Duration.between(first, time).dividedBy(width);
  }

  private static Lane lane(
      Kind kind, List<MetricPoint> points, Instant first, Duration width, int bins) {
    List<OptionalLong> values = new ArrayList<>();
    for (int i = 0; i < bins; i++) {
      values.add(OptionalLong.empty());
    }
    for (MetricPoint point : points) {
      int bin = index(point.start(), first, width);
      long before = values.get(bin).orElse(0);
      values.set(
          bin,
          OptionalLong.of(
              kind == Kind.SET_ASIDE ? Math.max(before, point.value()) : before + point.value()));
    }
    return new Lane(kind, values, total(kind, points));
  }

  private static OptionalLong total(Kind kind, List<MetricPoint> points) {
    if (kind != Kind.SET_ASIDE) {
      return QueueTimeline.sum(points);
    }
    return points.stream()
        .max(Comparator.comparing(MetricPoint::start))
        .map(last -> OptionalLong.of(last.value()))
        .orElse(OptionalLong.empty());
  }
}
