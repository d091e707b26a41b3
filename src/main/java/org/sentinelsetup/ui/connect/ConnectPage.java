package org.sentinelsetup.ui.connect;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorSteps;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Leads through the portal, with each value where it is asked for. */
public final class ConnectPage implements Page {
  private static final String COMPARE = "sentinel.external-id";
  private static final String FILL = "sentinel.fill";

  private final Desk desk;
  private final List<PortalStep> rows = new ArrayList<>();
  private final AlertCard alert;
  private @Nullable SetupInputs inputs;
  private @Nullable StackOutputs outputs;
  private Set<String> ticked = Set.of();
  private final Map<HandOver, HandOverCard> cards = new LinkedHashMap<>();

  @FXML private ToggleGroup portals;
  @FXML private RadioButton azure;
  @FXML private VBox steps;
  @FXML private HBox demo;
  @FXML private VBox handOverHolder;
  @FXML private VBox alertHolder;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public ConnectPage(Desk desk) {
    this.desk = desk;
    alert = new AlertCard(desk);
  }

  @FXML
  private void initialize() {
    alertHolder.getChildren().add(alert);
    portals.selectedToggleProperty().subscribe(_ -> fill());
  }

  @Override
  public void show(WizardState state) {
    Presence.of(demo, state.environment() instanceof Environment.Demo);
    ticked = state.connect().ticked();
    handOvers(state);
    alert.show(state);
    SetupInputs now = state.review().plan() == null ? null : state.review().plan().inputs();
    if (!Objects.equals(now, inputs) || !Objects.equals(state.deploy().outputs(), outputs)) {
      inputs = now;
      outputs = state.deploy().outputs();
      fill();
    } else {
      tick();
    }
  }

  private void handOvers(WizardState state) {
    List<HandOver> all =
        state.review().plan() == null ? List.of() : state.review().plan().handOvers();
    if (!all.equals(List.copyOf(cards.keySet()))) {
      cards.clear();
      all.forEach(handOver -> cards.put(handOver, new HandOverCard(handOver, desk)));
      handOverHolder.getChildren().setAll(cards.values());
    }
    cards.forEach(
        (handOver, card) ->
            card.show(ticked.contains(handOver.key()), state.connect().seen().get(handOver.key())));
    Presence.of(handOverHolder, !all.isEmpty());
  }

  @Override
  public void focus(Next.Focus focus) {
    cards.entrySet().stream()
        .filter(card -> !ticked.contains(card.getKey().key()))
        .findFirst()
        .ifPresent(card -> card.getValue().ask());
  }

  private void fill() {
    rows.clear();
    if (inputs != null && outputs != null) {
      int way = azure.equals(portals.getSelectedToggle()) ? 1 : 0;
      List<ConnectorSteps> ways =
          ConnectorSteps.ways(inputs.cloud(), inputs.source().type(), inputs.workspace(), outputs);
      String portal = way == 0 ? inputs.cloud().defenderPortal() : inputs.cloud().azurePortal();
      for (Text step : ways.get(way).steps()) {
        rows.add(row(step, portal, inputs, outputs));
      }
    }
    steps.getChildren().setAll(rows);
    tick();
  }

  private void tick() {
    rows.forEach(row -> row.tick(ticked.contains(row.key())));
  }

  private PortalStep row(Text step, String portal, SetupInputs given, StackOutputs made) {
    var row =
        new PortalStep(
            rows.size() + 1,
            step.key(),
            shortened(step),
            done -> desk.send().accept(new WizardEvent.PortalStepTicked(step.key(), done)));
    switch (step.key()) {
      case COMPARE ->
          row.values(
              List.of(new CopyValue(Text.of("ui.connect.workspace"), given.workspace().value())));
      case FILL -> row.values(ConnectorSteps.values(made));
      default -> {
        if (step.key().endsWith("-open")) {
          row.link(portal, () -> desk.browse().accept(URI.create("https://" + portal)));
        }
      }
    }
    return row;
  }

  /** What a step says when its values stand below it. */
  private static Text shortened(Text step) {
    return switch (step.key()) {
      case COMPARE -> Text.of("ui.connect.compare");
      case FILL -> Text.of("ui.connect.fill");
      default -> step;
    };
  }

  @FXML
  private void addInDemo() {
    if (inputs != null && outputs != null) {
      desk.connect().accept(inputs, outputs);
    }
  }
}
