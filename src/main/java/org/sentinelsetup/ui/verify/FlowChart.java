package org.sentinelsetup.ui.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.verify.FlowBins;
import org.sentinelsetup.engine.verify.FlowBins.Lane;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;

/**
 * What went through the queue, over time. Each line has a dash of its own, so that it is told from
 * the others without its colour and seen where they lie on each other; where nothing is known it
 * has a gap.
 */
public final class FlowChart extends VBox {
  private static final int SAMPLE = 24;

  /** Padding and spacing of the heading. */
  private static final int AROUND = 36;

  private final Label heading = new Label();
  private final FlowPane legend = new FlowPane();
  private final TimeAxis time = new TimeAxis();
  private final NumberAxis count = new NumberAxis();
  private final LineChart<Number, Number> chart = new LineChart<>(time.axis(), count);
  private final Label none = new Label(Words.say(Text.of("flow.no-timeline")));
  private @Nullable QueueTimeline shown;

  /** An empty chart, which says that nothing is known. */
  public FlowChart() {
    getStyleClass().addAll("card", "flow-chart");
    heading.getStyleClass().add("card-title");
    heading.setMinWidth(USE_PREF_SIZE);
    legend.getStyleClass().add("flow-legend");
    HBox.setHgrow(legend, Priority.ALWAYS);
    var header = new HBox(heading, legend);
    header.getStyleClass().add("card-header");
    none.getStyleClass().addAll("caption", "flow-none");
    none.setWrapText(true);
    none.setMinHeight(USE_PREF_SIZE);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setCreateSymbols(false);
    chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    chart.setFocusTraversable(true);
    count.setAutoRanging(false);
    count.setMinorTickVisible(false);
    count.setAnimated(false);
    // Asked for its height without a width, a flow pane goes by this one.
    legend
        .prefWrapLengthProperty()
        .bind(header.widthProperty().subtract(heading.widthProperty()).subtract(AROUND));
    getChildren().addAll(header, chart, none);
    show(QueueTimeline.NONE);
  }

  /**
   * Shows a timeline.
   *
   * @param timeline what went through
   */
  public void show(QueueTimeline timeline) {
    if (timeline.equals(shown)) {
      return;
    }
    shown = timeline;
    Optional<FlowBins> bins = FlowBins.of(timeline);
    Presence.of(chart, bins.isPresent());
    Presence.of(none, bins.isEmpty());
    Presence.of(legend, bins.isPresent());
    heading.setText(
        Words.say(bins.map(FlowBins::heading).orElse(Text.of("ui.verify.chart-empty"))));
    bins.ifPresent(this::draw);
  }

  private void draw(FlowBins bins) {
    chart.setAccessibleText(Words.say(bins.summary()));
    legend.getChildren().setAll(bins.lanes().stream().map(FlowChart::entry).toList());
    time.show(bins);
    long most =
        bins.lanes().stream()
            .flatMap(lane -> lane.values().stream())
            .mapToLong(value -> value.orElse(0))
            .max()
            .orElse(0);
    long unit = unit(most);
    count.setTickUnit((double) unit);
    // A line at the very edge would be half as thick.
    count.setUpperBound((double) (unit * (most / unit + 1)));
    List<Stretch> stretches =
        bins.lanes().stream().flatMap(lane -> stretches(lane, bins).stream()).toList();
    chart.getData().setAll(stretches.stream().map(Stretch::series).toList());
    // The chart sets the styles of lines and points when it gets them.
    for (Stretch stretch : stretches) {
      stretch.series().getNode().getStyleClass().add(stretch.style());
      @Nullable Node point = stretch.series().getData().getFirst().getNode();
      if (point != null) {
        point.getStyleClass().addAll("flow-point", stretch.style());
      }
    }
  }

  private record Stretch(XYChart.Series<Number, Number> series, String style) {}

  /** A line ends before a gap and begins anew behind it. */
  private static List<Stretch> stretches(Lane lane, FlowBins bins) {
    List<Stretch> all = new ArrayList<>();
    @Nullable Stretch open = null;
    for (int bin = 0; bin < lane.values().size(); bin++) {
      OptionalLong value = lane.values().get(bin);
      if (value.isEmpty()) {
        open = null;
        continue;
      }
      if (open == null) {
        open = new Stretch(new XYChart.Series<>(), style(lane));
        all.add(open);
      }
      open.series()
          .getData()
          .add(new XYChart.Data<>(TimeAxis.middle(bins, bin), value.getAsLong()));
    }
    // What has no neighbour is no line, and would not be seen.
    all.stream()
        .filter(stretch -> stretch.series().getData().size() == 1)
        .forEach(stretch -> stretch.series().getData().getFirst().setNode(new Region()));
    return all;
  }

  private static Node entry(Lane lane) {
    var sample = new Line(0, 0, SAMPLE, 0);
    sample.getStyleClass().addAll("chart-series-line", style(lane));
    var label = new Label(Words.say(lane.label()), sample);
    label.getStyleClass().add("caption");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static String style(Lane lane) {
    return switch (lane.kind()) {
      case SENT -> "flow-sent";
      case RECEIVED -> "flow-received";
      case DELETED -> "flow-deleted";
      case SET_ASIDE -> "flow-set-aside";
    };
  }

  /** One, two or five of a power of ten, so that four of them are enough. */
  private static long unit(long most) {
    for (long ten = 1; ; ten *= 10) {
      for (long digit : new long[] {1, 2, 5}) {
        if (digit * ten * 4 >= most) {
          return digit * ten;
        }
      }
    }
  }
}
