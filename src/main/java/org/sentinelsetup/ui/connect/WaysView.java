package org.sentinelsetup.ui.connect;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorTemplate;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.WizardState;

/** The ways to add a connection in Sentinel, one a tab. */
public final class WaysView extends TabPane {
  private final Map<Tab, Way> ways = new LinkedHashMap<>();
  private @Nullable WizardState state;
  private @Nullable InPlace connection;

  /** Without a way. */
  public WaysView() {
    getStyleClass().add("review-tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setAccessibleText(Words.say(Text.of("ui.connect.ways")));
    getSelectionModel().selectedItemProperty().subscribe(_ -> turn());
  }

  /** Leads to the wizard, the browser and the person's files. */
  void lead(Desk desk) {
    add("defender", Text.of("ui.connect.defender"), new PortalWay(desk, true));
    add("azure", Text.of("ui.connect.azure"), new PortalWay(desk, false));
    add("az", Text.of("ui.connect.az"), new CommandWay(desk));
    add(
        "arm",
        Text.of("ui.connect.arm"),
        new FileWay(
            desk, "-connector.json", Text.of("ui.connect.arm-file"), ConnectorTemplate::arm));
    add(
        "bicep",
        Text.of("ui.connect.bicep"),
        new FileWay(
            desk, "-connector.bicep", Text.of("ui.connect.bicep-file"), ConnectorTemplate::bicep));
  }

  void show(WizardState now, InPlace of) {
    state = now;
    connection = of;
    turn();
  }

  private void add(String id, Text title, Way way) {
    var tab = new Tab(Words.say(title));
    tab.setId(id);
    ways.put(tab, way);
    getTabs().add(tab);
  }

  /** Only the way that is looked at is filled, and it alone takes room. */
  private void turn() {
    Tab looked = getSelectionModel().getSelectedItem();
    ways.forEach((tab, way) -> tab.setContent(tab.equals(looked) ? way : null));
    Way way = ways.get(looked);
    if (way != null && state != null && connection != null) {
      way.show(state, connection);
    }
  }
}
