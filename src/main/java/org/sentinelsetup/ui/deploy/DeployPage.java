package org.sentinelsetup.ui.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
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
  private Progress.@Nullable Row failure;

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
    // The banner that says why takes room away, and the list forgets where it was.
    rows.heightProperty().subscribe(() -> Platform.runLater(this::showFailure));
  }

  private void showFailure() {
    if (failure != null) {
      rows.scrollTo(failure);
    }
  }

  @Override
  public void show(WizardState state) {
    lead.setText(Words.say(lead(state)));
    Deployment now = state.deploy().deployment();
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
    if (deployment == null) {
      elapsed.setText("");
    } else {
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
