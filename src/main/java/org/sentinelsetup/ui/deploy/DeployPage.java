package org.sentinelsetup.ui.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.EventTable;
import org.sentinelsetup.ui.control.Ticking;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.WizardState;

/** Shows the plan as it is carried out: what is changed, and every event. */
public final class DeployPage implements Page {
  private final Desk desk;
  private final List<RowCell> cells = new ArrayList<>();
  private @Nullable Deployment shown;

  @FXML private Label lead;
  @FXML private ProgressBar bar;
  @FXML private Label count;
  @FXML private Label elapsed;
  @FXML private ListView<Progress.Row> rows;
  @FXML private EventTable events;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public DeployPage(Desk desk) {
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    rows.setCellFactory(
        _ -> {
          var cell = new RowCell(desk.clock());
          cells.add(cell);
          return cell;
        });
    Ticking.whileShown(elapsed, this::tick);
  }

  @Override
  public void show(WizardState state) {
    lead.setText(Words.say(lead(state)));
    Deployment now = state.deploy().deployment();
    if (!Objects.equals(now, shown)) {
      shown = now;
      Progress progress = now == null ? Progress.NONE : Progress.of(now);
      show(progress.rows());
      bar.setProgress(progress.part());
      count.setText(Words.say(Text.of("ui.deploy.count", progress.done(), progress.rows().size())));
      events.show(now == null ? List.of() : now.events());
    }
    tick();
  }

  /** Replaces only the rows that moved on, so that place and selection stay. */
  private void show(List<Progress.Row> now) {
    List<Progress.Row> before = rows.getItems();
    if (now.size() != before.size()) {
      rows.getItems().setAll(now);
      return;
    }
    for (int index = 0; index < now.size(); index++) {
      if (!now.get(index).equals(before.get(index))) {
        before.set(index, now.get(index));
      }
    }
  }

  private static Text lead(WizardState state) {
    return switch (state.deploy().activity()) {
      case Activity.Busy _ ->
          Text.of(
              state.environment() instanceof Environment.Demo
                  ? "ui.deploy.lead-demo"
                  : "ui.deploy.lead");
      case Activity.Failed _ -> Text.of("ui.deploy.lead-failed");
      case Activity.Idle() ->
          Text.of(state.deploy().outputs() == null ? "ui.deploy.lead-none" : "ui.deploy.lead-done");
    };
  }

  private void tick() {
    Deployment deployment = shown;
    if (deployment != null) {
      Instant end = Progress.endedAt(deployment);
      elapsed.setText(
          Words.say(
              Text.of(
                  "ui.deploy.elapsed",
                  Progress.took(
                      deployment.startedAt(), end == null ? desk.clock().instant() : end))));
    }
    cells.forEach(RowCell::tick);
  }
}
