package org.sentinelsetup.ui.connections;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Fact;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.UndoStep;
import org.sentinelsetup.wizard.WizardEvent;

/** The chosen connection, and the two things that can be done with it. */
final class ChosenCard extends VBox {
  private final Consumer<WizardEvent.Act> send;
  private final Label title = new Label();
  private final VBox facts = new VBox();
  private final Button open = button("openConnection", "ui.connections.open");
  private final Button away = button("takeAway", "ui.connections.take-away");
  private @Nullable Established shown;

  ChosenCard(Consumer<WizardEvent.Act> send) {
    this.send = send;
    getStyleClass().add("card");
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var header = new HBox(title, gap, open, away);
    header.getStyleClass().add("card-header");
    facts.getStyleClass().add("card-body");
    getChildren().addAll(header, facts);
  }

  void show(UndoStep step) {
    @Nullable Established now = step.connection().orElse(null);
    Presence.of(this, now != null && step.deployment() == null);
    Presence.of(facts, step.removal() == null);
    boolean busy = step.activity() instanceof Activity.Busy;
    open.setDisable(busy);
    away.setDisable(busy || step.removal() != null);
    if (now != null && !now.equals(shown)) {
      shown = now;
      fill(now);
    }
  }

  private void fill(Established connection) {
    String stackId = connection.stack().id();
    title.setText(connection.name());
    open.setOnAction(_ -> tell(stackId, ConnectionAct.Open::new));
    away.setOnAction(_ -> tell(stackId, ConnectionAct.PreviewUndo::new));
    facts
        .getChildren()
        .setAll(
            new Fact(Text.of("ui.connections.bucket"), connection.bucket()),
            new Fact(Text.of("ui.connections.folder"), connection.prefix()),
            new Fact(Text.of("ui.connections.table"), connection.table()),
            new Fact(Text.of("ui.connections.stack"), connection.stack().name()),
            new Fact(Text.of("ui.connections.status"), connection.stack().status()));
  }

  private void tell(String stackId, Function<String, ConnectionAct> act) {
    send.accept(act.apply(stackId));
  }

  private static Button button(String id, String key) {
    var button = new Button(Words.say(Text.of(key)));
    button.setId(id);
    button.getStyleClass().addAll("small", "copy-button");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
