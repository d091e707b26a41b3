package org.sentinelsetup.ui.connect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.WizardState;

/** What a connection has, and the ways to add it in Sentinel. */
public final class ConnectPage implements Page {
  private final Desk desk;
  private final AlertCard alert;
  private @Nullable InPlace connection;
  private Set<String> ticked = Set.of();
  private final Map<HandOver, HandOverCard> cards = new LinkedHashMap<>();

  @FXML private Label lead;
  @FXML private OutputsCard outputs;
  @FXML private SelectableText saved;
  @FXML private WaysView ways;
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
    outputs.lead(desk);
    ways.lead(desk);
  }

  @Override
  public void show(WizardState state) {
    Presence.of(demo, state.environment() instanceof Environment.Demo);
    ticked = state.connect().ticked();
    connection = state.inPlace().orElse(null);
    handOvers(state);
    alert.show(state);
    lead.setText(Words.say(lead(connection)));
    @Nullable String file = state.connect().saved();
    Presence.of(saved, file != null);
    saved.show(file == null ? "" : Words.say(Text.of("ui.connect.saved", file)));
    Presence.of(outputs, connection != null);
    Presence.of(ways, connection != null);
    if (connection != null) {
      outputs.show(connection);
      ways.show(state, connection);
    }
  }

  private static Text lead(@Nullable InPlace connection) {
    return connection != null && connection.opened()
        ? Text.of(
            "ui.connect.lead-opened",
            connection.inputs().suffix().value(),
            connection.inputs().caller().account(),
            connection.inputs().source().region().id())
        : Text.of("ui.connect.lead");
  }

  /** What the owners of keys are asked belongs to the plan of this run. */
  private void handOvers(WizardState state) {
    @Nullable Plan plan = state.review().plan();
    List<HandOver> all =
        plan == null || connection == null || connection.opened() ? List.of() : plan.handOvers();
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

  @FXML
  private void addInDemo() {
    if (connection != null) {
      desk.connect().accept(connection.inputs(), connection.outputs());
    }
  }
}
