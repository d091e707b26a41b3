package org.sentinelsetup.ui.connections;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.UndoStep;
import org.sentinelsetup.wizard.WizardEvent;

/** What the owners of keys elsewhere are asked to take out, and whether it may wait. */
final class LeftKeys extends VBox {
  private final CheckBox leave = new CheckBox(Words.say(Text.of("ui.connections.leave-keys")));
  private final VBox messages = new VBox();
  private List<HandOver> shown = List.of();

  LeftKeys(Consumer<WizardEvent.Act> send) {
    getStyleClass().addAll("card", "left-keys");
    leave.setWrapText(true);
    leave.setMinHeight(USE_PREF_SIZE);
    leave.setOnAction(_ -> send.accept(new UndoAct.KeysLeft(leave.isSelected())));
    messages.getStyleClass().add("left-keys-messages");
    getChildren().addAll(messages, leave);
  }

  void show(UndoStep step) {
    List<HandOver> now = step.removal() == null ? List.of() : step.removal().handOvers();
    Presence.of(this, !now.isEmpty() && step.deployment() == null);
    leave.setSelected(step.leaveKeys());
    if (!now.equals(shown)) {
      shown = now;
      messages.getChildren().setAll(now.stream().map(LeftKeys::message).toList());
    }
  }

  private static HBox message(HandOver handOver) {
    var what = new Label(Words.say(Text.of("ui.connections.ask-owner", handOver.account())));
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    var copy =
        new CopyButton(Text.of("ui.connections.copy-message"), () -> Words.say(handOver.message()));
    return new HBox(what, copy);
  }
}
