package org.sentinelsetup.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.MetricPoint;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.text.Words;

/** Few enough bins, and nothing is lost or made up in them. */
class FlowBinsTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private static MetricPoint at(long minute, long value) {
    return new MetricPoint(NOON.plusSeconds(minute * 60), value);
  }

  private static List<Long> values(FlowBins bins, int lane) {
    return bins.lanes().get(lane).values().stream()
        .map(value -> value.isPresent() ? value.getAsLong() : null)
        .toList();
  }

  @Test
  void aMinuteWithoutAValueIsAGapAndAZeroIsNot() {
    FlowBins bins =
        FlowBins.of(
                new QueueTimeline(
                    List.of(at(3, 2), at(4, 0), at(6, 5)), List.of(), List.of(), List.of(at(5, 1))))
            .orElseThrow();
    assertThat(bins.width()).isEqualTo(Duration.ofMinutes(1));
    assertThat(bins.first()).isEqualTo(NOON.plusSeconds(180));
    assertThat(values(bins, 0)).containsExactly(2L, 0L, null, 5L);
    assertThat(values(bins, 1)).containsExactly(null, null, null, null);
    assertThat(values(bins, 3)).containsExactly(null, null, 1L, null);
    assertThat(Words.say(bins.summary()))
        .isEqualTo(
            "Messages per minute, 12:03 to 12:07 UTC."
                + " Sent 7, Received unknown, Deleted unknown, Set aside 1.");
  }

  @Test
  void longTimesHaveWiderBinsThatBeginAtRoundTimes() {
    FlowBins hours =
        FlowBins.of(
                new QueueTimeline(
                    List.of(at(7, 1), at(8, 2), at(94, 4)), List.of(), List.of(), List.of()))
            .orElseThrow();
    assertThat(hours.width()).isEqualTo(Duration.ofMinutes(5));
    assertThat(hours.first()).isEqualTo(NOON.plusSeconds(300));
    assertThat(values(hours, 0)).hasSize(18).startsWith(3L, null).endsWith(4L);
    FlowBins days =
        FlowBins.of(
                new QueueTimeline(
                    List.of(at(0, 1), at(10 * 1440, 1)), List.of(), List.of(), List.of()))
            .orElseThrow();
    assertThat(days.width()).isEqualTo(Duration.ofDays(1));
    assertThat(days.clock(days.first())).isEqualTo("11-26 00:00");
    assertThat(Words.say(days.heading())).isEqualTo("Messages per day");
    FlowBins year =
        FlowBins.of(
                new QueueTimeline(
                    List.of(at(0, 1), at(400 * 1440, 1)), List.of(), List.of(), List.of()))
            .orElseThrow();
    assertThat(Words.say(year.heading())).isEqualTo("Messages per 7 days");
  }

  @Test
  void whatIsSetAsideIsADepthAndNoSum() {
    FlowBins bins =
        FlowBins.of(
                new QueueTimeline(
                    List.of(), List.of(), List.of(), List.of(at(0, 4), at(61, 4), at(62, 1))))
            .orElseThrow();
    assertThat(values(bins, 3)).startsWith(4L).endsWith(4L);
    assertThat(bins.lanes().get(3).total()).hasValue(1);
  }

  @Test
  void nothingKnownIsNoBins() {
    assertThat(FlowBins.of(QueueTimeline.NONE)).isEmpty();
  }

  @Property
  void everyMessageIsCountedOnce(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 900_000) Integer> minutes,
      @ForAll @LongRange(max = 1000) long each) {
    List<MetricPoint> points =
        minutes.stream().distinct().sorted().map(minute -> at(minute, each)).toList();
    FlowBins bins =
        FlowBins.of(new QueueTimeline(points, List.of(), List.of(), List.of())).orElseThrow();
    LongStream counted =
        bins.lanes().getFirst().values().stream()
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong);
    assertThat(counted.sum()).isEqualTo(each * points.size());
    assertThat(bins.lanes()).allMatch(lane -> lane.values().size() <= 62);
    assertThat(bins.first()).isBeforeOrEqualTo(points.getFirst().start());
    assertThat(bins.end()).isAfter(points.getLast().start());
  }
}
