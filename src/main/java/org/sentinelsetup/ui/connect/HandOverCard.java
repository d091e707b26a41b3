package org.sentinelsetup.ui.connect;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.WizardEvent;

/** What the owner of a key has to do: to send, to tick off, and as far as it can be seen. */
final class HandOverCard extends VBox {
  private final CheckBox done = new CheckBox(Words.say(Text.of("ui.connect.hand-over-done")));
  private final Label seen = new Label();

  HandOverCard(HandOver handOver, Desk desk) {
    getStyleClass().add("card");
    setId("handOver");
    var title = new Label(Words.say(Text.of("ui.connect.hand-over", handOver.account())));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    String message = Words.say(handOver.message());
    var header =
        new HBox(
            title,
            gap,
            new CopyButton(Text.of("ui.connect.copy-statement"), handOver::statement),
            new CopyButton(Text.of("ui.connect.copy-message"), () -> message));
    header.getStyleClass().add("card-header");
    var text = new SelectableText("identifier");
    text.show(message);
    var block = new VBox(text);
    block.getStyleClass().add("code-block");
    done.setId("handOverDone");
    done.setWrapText(true);
    done.setOnAction(
        _ -> desk.send().accept(new WizardEvent.HandOverDone(handOver, done.isSelected())));
    seen.setId("handOverSeen");
    seen.getStyleClass().add("caption");
    seen.setWrapText(true);
    seen.setMinHeight(USE_PREF_SIZE);
    var lead = new Label(Words.say(Text.of("ui.connect.hand-over-lead")));
    lead.setWrapText(true);
    lead.setMinHeight(USE_PREF_SIZE);
    var body = new VBox(lead, block, done, seen);
    body.getStyleClass().add("card-body");
    getChildren().addAll(header, body);
  }

  void show(boolean ticked, @Nullable Text what) {
    done.setSelected(ticked);
    seen.setText(what == null ? "" : Words.say(what));
    Presence.of(seen, ticked && what != null);
  }

  void ask() {
    done.requestFocus();
  }
}
