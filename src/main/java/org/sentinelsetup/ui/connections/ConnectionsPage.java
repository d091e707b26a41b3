package org.sentinelsetup.ui.connections;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.ui.control.ChoiceList;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.deploy.ProgressView;
import org.sentinelsetup.ui.report.ReportTitle;
import org.sentinelsetup.ui.review.RemovalView;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.UndoStep;
import org.sentinelsetup.wizard.WizardState;

/** Lists the connections that are set up, to be opened or taken away. */
public final class ConnectionsPage implements Page {
  private final Desk desk;
  private final LeftKeys leftKeys;
  private final ChosenCard chosen;
  private final DiagnosePane diagnose;
  private final DiagnosisView diagnosis = new DiagnosisView();
  private @Nullable Removal shown;

  @FXML private Label lead;
  @FXML private VBox side;
  @FXML private CheckedField region;
  @FXML private ChoiceList connections;
  @FXML private VBox chosenHolder;
  @FXML private VBox keysHolder;
  @FXML private VBox found;
  @FXML private RemovalView removal;
  @FXML private ProgressView progress;
  @FXML private ReportTitle report;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public ConnectionsPage(Desk desk) {
    this.desk = desk;
    this.leftKeys = new LeftKeys(desk.send());
    this.chosen = new ChosenCard(desk.send());
    this.diagnose = new DiagnosePane(desk.send());
  }

  @FXML
  private void initialize() {
    report.lead(desk);
    region.onTyped(text -> desk.send().accept(new UndoAct.ConnectionsRegionTyped(text)));
    connections.onChosen(id -> desk.send().accept(new UndoAct.ConnectionChosen(id)));
    chosenHolder.getChildren().add(chosen);
    keysHolder.getChildren().add(leftKeys);
    side.getChildren().add(diagnose);
    found.getChildren().add(diagnosis);
    VBox.setVgrow(diagnosis, Priority.ALWAYS);
    progress.watch(desk.clock());
  }

  @Override
  public void show(WizardState state) {
    report.show(state);
    UndoStep step = state.undo();
    boolean busy = step.activity() instanceof Activity.Busy;
    lead.setText(
        Words.say(
            state.diagnose().result() == null
                ? lead(step, busy)
                : Text.of("ui.connections.lead-diagnosis")));
    region.show(step.region(), step.regionValue(), !step.underWay());
    List<Established> there = Objects.requireNonNullElse(step.found(), List.of());
    connections.whenEmpty(
        Text.of(step.found() == null ? "ui.connections.not-looked" : "ui.connections.none"));
    connections.show(
        there.stream().map(ConnectionsPage::row).toList(), step.chosen(), !step.underWay());
    diagnose.show(state);
    diagnosis.show(step.removal() == null ? state.diagnose().result() : null);
    Presence.of(side, step.deployment() == null || step.done());
    Presence.of(progress, step.deployment() != null);
    progress.show(step.deployment());
    Removal now = step.removal();
    chosen.show(step);
    leftKeys.show(step);
    Presence.of(removal, now != null && step.deployment() == null);
    if (now != null && !now.equals(shown)) {
      removal.show(now);
    }
    shown = now;
  }

  @Override
  public void focus(Next.Focus focus) {
    switch (focus) {
      case CONNECTIONS_REGION -> region.ask();
      case FINDINGS -> removal.ask();
      default -> connections.requestFocus();
    }
  }

  private static ChoiceList.Row row(Established connection) {
    return new ChoiceList.Row(
        connection.stack().id(),
        connection.name(),
        Words.say(Text.of("ui.connections.row", connection.bucket(), connection.stack().status())));
  }

  private static Text lead(UndoStep step, boolean busy) {
    if (step.done()) {
      return Text.of("ui.connections.lead-done");
    }
    if (step.underWay()) {
      return Text.of("ui.connections.lead-under-way");
    }
    if (step.deployment() != null) {
      return Text.of("ui.connections.lead-stopped");
    }
    if (step.removal() != null && !busy) {
      return Text.of("ui.connections.lead-removal");
    }
    return Text.of("ui.connections.lead");
  }
}
