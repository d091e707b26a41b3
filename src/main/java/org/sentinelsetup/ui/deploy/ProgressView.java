package org.sentinelsetup.ui.deploy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.EventTable;
import org.sentinelsetup.ui.control.Ticking;

/** How far a run is: what is done, each change and resource with its time, and every event. */
public final class ProgressView extends VBox {
  private static final double ROWS = 0.52;

  private final List<RowCell> cells = new ArrayList<>();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label count = new Label();
  private final Label elapsed = new Label();
  private final ListView<Progress.Row> rows = new ListView<>();
  private final EventTable events = new EventTable();
  private @Nullable InstantSource clock;
  private @Nullable Deployment shown;
  private Progress.@Nullable Row failure;

  /** Without a run. */
  public ProgressView() {
    getStyleClass().add("progress-view");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(Words.say(Text.of("ui.deploy.bar")));
    HBox.setHgrow(bar, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    elapsed.setMinWidth(USE_PREF_SIZE);
    elapsed.getStyleClass().add("page-lead");
    bar.setId("bar");
    count.setId("count");
    elapsed.setId("elapsed");
    rows.setId("rows");
    events.setId("events");
    rows.getStyleClass().add("deploy-rows");
    rows.setAccessibleText(Words.say(Text.of("ui.deploy.rows")));
    VBox.setVgrow(rows, Priority.ALWAYS);
    var head = new HBox(bar, count, elapsed);
    head.getStyleClass().add("deploy-progress");
    var card = new VBox(rows);
    card.getStyleClass().add("card");
    var split = new SplitPane(card, events);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(ROWS);
    split.getStyleClass().add("deploy-split");
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(head, split);
    // The banner that says why takes room away, and the list forgets where it was.
    rows.heightProperty().subscribe(() -> Platform.runLater(this::showFailure));
  }

  /**
   * Begins to count time.
   *
   * @param source the wizard's time
   */
  public void watch(InstantSource source) {
    clock = source;
    rows.setCellFactory(
        _ -> {
          var cell = new RowCell(source);
          cells.add(cell);
          return cell;
        });
    Ticking.whileShown(elapsed, this::tick);
  }

  /**
   * Shows a run.
   *
   * @param now how far it is, null when there is none
   */
  public void show(@Nullable Deployment now) {
    if (!Objects.equals(now, shown)) {
      shown = now;
      Progress progress = now == null ? Progress.NONE : Progress.of(now);
      update(rows.getItems(), progress.rows());
      failure = progress.failure().orElse(null);
      showFailure();
      bar.setProgress(progress.part());
      count.setText(
          progress.rows().isEmpty()
              ? ""
              : Words.say(Text.of("ui.deploy.count", progress.done(), progress.rows().size())));
      events.show(now == null ? List.of() : now.events());
    }
    tick();
  }

  private void showFailure() {
    if (failure != null) {
      rows.scrollTo(failure);
    }
  }

  /** Only rows that changed are set, so that place and selection stay. */
  private static void update(List<Progress.Row> shown, List<Progress.Row> now) {
    if (shown.size() != now.size()) {
      shown.clear();
      shown.addAll(now);
      return;
    }
    for (int index = 0; index < now.size(); index++) {
      if (!shown.get(index).equals(now.get(index))) {
        shown.set(index, now.get(index));
      }
    }
  }

  private void tick() {
    Deployment deployment = shown;
    InstantSource source = clock;
    if (deployment == null || source == null) {
      elapsed.setText("");
    } else {
      Instant end = deployment.endedAt();
      elapsed.setText(
          Words.say(
              Text.of(
                  "ui.deploy.elapsed",
                  Progress.took(deployment.startedAt(), end == null ? source.instant() : end))));
    }
    cells.forEach(RowCell::tick);
  }
}
