package org.sentinelsetup.ui.connect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorTemplate;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.WizardState;

/** The ways to add a connection in Sentinel, one a tab. */
public final class WaysView extends VBox {
  private final TabPane tabs = new TabPane();
  private final VBox looked = new VBox();
  private final Map<Tab, Way> ways = new LinkedHashMap<>();
  private @Nullable WizardState state;
  private @Nullable InPlace connection;

  /** Without a way. */
  public WaysView() {
    tabs.setId("wayTabs");
    tabs.getStyleClass().add("review-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setAccessibleText(Words.say(Text.of("ui.connect.ways")));
    tabs.setMinHeight(USE_PREF_SIZE);
    tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> turn());
    getChildren().addAll(tabs, looked);
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
    tabs.getTabs().add(tab);
  }

  /**
   * The way that is looked at stands below the tabs: as a tab's content it could not take the
   * height its wrapped texts need.
   */
  private void turn() {
    Way way = ways.get(tabs.getSelectionModel().getSelectedItem());
    if (way == null) {
      return;
    }
    if (!looked.getChildren().equals(List.of(way))) {
      looked.getChildren().setAll(way);
    }
    if (state != null && connection != null) {
      way.show(state, connection);
    }
  }
}
