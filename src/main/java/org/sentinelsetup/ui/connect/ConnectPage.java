package org.sentinelsetup.ui.connect;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorSteps;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Leads through the portal, with each value where it is asked for. */
public final class ConnectPage implements Page {
  private static final String FILL = "sentinel.fill";

  private final Desk desk;
  private final List<PortalStep> rows = new ArrayList<>();
  private @Nullable SetupInputs inputs;
  private @Nullable StackOutputs outputs;

  @FXML private ToggleGroup portals;
  @FXML private RadioButton azure;
  @FXML private VBox steps;
  @FXML private HBox demo;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public ConnectPage(Desk desk) {
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    portals.selectedToggleProperty().subscribe(_ -> fill());
  }

  @Override
  public void show(WizardState state) {
    demo.setVisible(state.environment() instanceof Environment.Demo);
    demo.setManaged(demo.isVisible());
    SetupInputs now = state.review().plan() == null ? null : state.review().plan().inputs();
    if (!Objects.equals(now, inputs) || !Objects.equals(state.deploy().outputs(), outputs)) {
      inputs = now;
      outputs = state.deploy().outputs();
      fill();
    }
    rows.forEach(row -> row.tick(state.connect().ticked().contains(row.key())));
  }

  private void fill() {
    rows.clear();
    if (inputs != null && outputs != null) {
      int way = azure.equals(portals.getSelectedToggle()) ? 1 : 0;
      List<ConnectorSteps> ways =
          ConnectorSteps.ways(inputs.cloud(), inputs.source().type(), inputs.workspace(), outputs);
      String portal = way == 0 ? inputs.cloud().defenderPortal() : inputs.cloud().azurePortal();
      for (Text step : ways.get(way).steps()) {
        rows.add(row(step, portal, outputs));
      }
    }
    steps.getChildren().setAll(rows);
  }

  private PortalStep row(Text step, String portal, StackOutputs made) {
    boolean fills = step.key().equals(FILL);
    var row =
        new PortalStep(
            step.key(),
            fills ? Text.of("ui.connect.fill") : step,
            done -> desk.send().accept(new WizardEvent.PortalStepTicked(step.key(), done)));
    if (fills) {
      row.values(ConnectorSteps.values(made));
    }
    if (step.key().endsWith("-open")) {
      row.link(portal, () -> desk.browse().accept(URI.create("https://" + portal)));
    }
    return row;
  }

  @FXML
  private void addInDemo() {
    if (inputs != null && outputs != null) {
      desk.connect().accept(inputs, outputs);
    }
  }
}
