package org.sentinelsetup.ui.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.chart.NumberAxis;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.verify.FlowBins;

/** Times on an axis, in UTC, a handful of round ones. */
final class TimeAxis {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(7));

  /** More of them would not fit beside each other with large texts. */
  private static final int MOST = 6;

  private final NumberAxis axis = new NumberAxis();
  private @Nullable FlowBins bins;

  TimeAxis() {
    axis.setAutoRanging(false);
    axis.setForceZeroInRange(false);
    axis.setMinorTickVisible(false);
    axis.setAnimated(false);
    axis.setTickLabelFormatter(
        new StringConverter<>() {
          @Override
          public String toString(Number seconds) {
            return bins == null ? "" : bins.clock(Instant.ofEpochSecond(seconds.longValue()));
          }

          @Override
          public Number fromString(String text) {
            throw new UnsupportedOperationException("nobody types a time");
          }
        });
  }

  NumberAxis axis() {
    return axis;
  }

  void show(FlowBins now) {
    bins = now;
    Duration span = Duration.between(now.first(), now.end());
    long unit =
        STEPS.stream()
            .filter(step -> span.dividedBy(step) <= MOST)
            .findFirst()
            .orElse(span.dividedBy(MOST))
            .toSeconds();
    axis.setTickUnit((double) unit);
    axis.setLowerBound((double) (Math.floorDiv(now.first().getEpochSecond(), unit) * unit));
    axis.setUpperBound((double) (Math.ceilDiv(now.end().getEpochSecond(), unit) * unit));
  }

  /** Where a bin stands: in the middle of its time. */
  static Number middle(FlowBins bins, int bin) {
    return bins.start(bin).plus(bins.width().dividedBy(2)).getEpochSecond();
  }
}
