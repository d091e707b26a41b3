package org.sentinelsetup.ui.connect;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorSteps;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.WizardState;

/** By hand, in one of the portals: the steps in the portal's words, to be ticked off. */
final class PortalWay extends Way {
  private final Desk desk;
  private final boolean defender;
  private final VBox steps = new VBox();
  private List<PortalStep> rows = List.of();
  private @Nullable InPlace shown;

  PortalWay(Desk desk, boolean defender) {
    this.desk = desk;
    this.defender = defender;
    steps.setId(defender ? "defenderSteps" : "azureSteps");
    steps.getStyleClass().addAll("card", "portal-steps");
    if (!defender) {
      var retires = new Label(Words.say(Text.of("ui.connect.azure-retires")));
      retires.setWrapText(true);
      retires.setMinHeight(USE_PREF_SIZE);
      retires.getStyleClass().add("page-lead");
      getChildren().add(retires);
    }
    getChildren().add(steps);
  }

  @Override
  void show(WizardState state, InPlace connection) {
    if (!connection.equals(shown)) {
      shown = connection;
      fill(connection);
    }
    Set<String> ticked = state.connect().ticked();
    rows.forEach(row -> row.tick(ticked.contains(row.key())));
  }

  private void fill(InPlace connection) {
    SetupInputs inputs = connection.inputs();
    AzureCloud cloud = inputs.cloud();
    List<ConnectorSteps> ways =
        ConnectorSteps.ways(
            cloud, inputs.source().type(), inputs.workspace(), connection.outputs());
    String portal = defender ? cloud.defenderPortal() : cloud.azurePortal();
    var all = new ArrayList<PortalStep>();
    for (Text step : (defender ? ways.getFirst() : ways.getLast()).steps()) {
      all.add(row(all.size() + 1, step, portal, connection));
    }
    rows = List.copyOf(all);
    steps.getChildren().setAll(rows);
  }

  private PortalStep row(int number, Text step, String portal, InPlace connection) {
    // What is entered is in the card above; what is compared stands where that is done.
    Text words =
        switch (step.key()) {
          case "sentinel.external-id" -> Text.of("ui.connect.compare");
          case "sentinel.fill" -> Text.of("ui.connect.fill", connection.outputs().table());
          default -> step;
        };
    var row =
        new PortalStep(
            number,
            step.key(),
            words,
            done -> desk.send().accept(new FlowAct.PortalStepTicked(step.key(), done)));
    if (step.key().equals("sentinel.external-id")) {
      row.value(
          new CopyValue(Text.of("ui.connect.workspace"), connection.inputs().workspace().value()));
    } else if (step.key().endsWith("-open")) {
      row.link(portal, () -> desk.browse().accept(URI.create("https://" + portal)));
    }
    return row;
  }
}
