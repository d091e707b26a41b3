package org.sentinelsetup.ui.connect;

import static java.util.stream.Collectors.joining;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectionOutput;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.InPlace;

/** What a connection has that is needed elsewhere: what goes into Sentinel, and on request more. */
public final class OutputsCard extends VBox {
  private final VBox forSentinel = new VBox();
  private final VBox others = new VBox();
  private final Hyperlink more = new Hyperlink();
  private final MenuButton save = new MenuButton(Words.say(Text.of("ui.connect.save")));
  private List<ConnectionOutput> outputs = List.of();
  private @Nullable InPlace shown;

  /** An empty card. */
  public OutputsCard() {
    getStyleClass().add("card");
    more.setId("moreOutputs");
    save.setId("saveOutputs");
    save.getStyleClass().addAll("small", "copy-button");
    for (Region tool : List.of(more, save)) {
      tool.setMinWidth(USE_PREF_SIZE);
    }
    more.setOnAction(_ -> unfold(!others.isVisible()));
    unfold(false);
    var copy = new CopyButton(Text.of("ui.connect.copy-all"), this::block);
    copy.setId("copyAll");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var tools = new HBox(more, gap, copy, save);
    tools.getStyleClass().add("outputs-tools");
    getChildren().addAll(forSentinel, others, tools);
  }

  /** Leads to the person's files. */
  void lead(Desk desk) {
    var text = new MenuItem(Words.say(Text.of("ui.connect.save-text")));
    text.setOnAction(_ -> save(desk, "-outputs.txt", block() + "\n"));
    var json = new MenuItem(Words.say(Text.of("ui.connect.save-json")));
    json.setOnAction(
        _ -> save(desk, "-outputs.json", ConnectionOutput.json(outputs).toPrettyString() + "\n"));
    save.getItems().setAll(text, json);
  }

  void show(InPlace connection) {
    if (connection.equals(shown)) {
      return;
    }
    shown = connection;
    outputs = ConnectionOutput.all(connection.inputs(), connection.outputs());
    List<OutputRow> rows = outputs.stream().map(OutputRow::new).toList();
    forSentinel.getChildren().setAll(rows.subList(0, ConnectionOutput.FOR_SENTINEL));
    others.getChildren().setAll(rows.subList(ConnectionOutput.FOR_SENTINEL, rows.size()));
    unfold(others.isVisible());
  }

  private void unfold(boolean all) {
    Presence.of(others, all);
    more.setVisited(false);
    more.setText(
        Words.say(
            all
                ? Text.of("ui.connect.fewer")
                : Text.of("ui.connect.more", others.getChildren().size())));
  }

  /** All of them to read: each with its name, its value as it is, and what it is. */
  private String block() {
    return outputs.stream()
        .map(
            one ->
                Words.say(one.value().label())
                    + ": "
                    + one.value().value()
                    + "\n  "
                    + Words.say(one.what()))
        .collect(joining("\n"));
  }

  private void save(Desk desk, String ending, String text) {
    InPlace connection = shown;
    if (connection != null) {
      desk.files()
          .save(connection.inputs().suffix() + ending)
          .ifPresent(file -> desk.send().accept(new ConnectionAct.Save(file.toString(), text)));
    }
  }
}
