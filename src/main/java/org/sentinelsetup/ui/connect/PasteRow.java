package org.sentinelsetup.ui.connect;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;

/** Takes the link of the mail. What was pasted is forgotten as soon as it is handed on. */
final class PasteRow extends VBox {
  private final Consumer<URI> browse;
  private final TextField field = new TextField();
  private final Button confirm = new Button(Words.say(Text.of("ui.alert.confirm")));
  private final Button mailbox = new Button(Words.say(Text.of("ui.alert.mailbox")));
  private final Label refused = new Label();
  private @Nullable URI demo;

  PasteRow(Consumer<String> pasted, Consumer<URI> browse) {
    this.browse = browse;
    getStyleClass().add("checked-field");
    var trap = new Label(Words.say(Text.of("alert.trap")));
    var label = new Label(Words.say(Text.of("ui.alert.link")));
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    field.setId("alertLink");
    field.setAccessibleText(label.getText());
    field.setPromptText("https://sns\u2026/confirmation.html?\u2026");
    HBox.setHgrow(field, Priority.ALWAYS);
    Runnable hand =
        () -> {
          String text = field.getText();
          field.clear();
          pasted.accept(text);
        };
    field.setOnAction(_ -> hand.run());
    confirm.setId("alertConfirm");
    confirm.setOnAction(_ -> hand.run());
    mailbox.setId("alertMailbox");
    mailbox.setOnAction(_ -> open());
    refused.setId("alertRefused");
    refused.getStyleClass().add("field-error");
    for (Label text : new Label[] {trap, refused}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
    }
    for (Button button : new Button[] {confirm, mailbox}) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    var row = new HBox(field, confirm, mailbox);
    row.getStyleClass().add("demo-row");
    getChildren().addAll(trap, label, row, refused);
  }

  void show(boolean open, @Nullable Text why, boolean busy, @Nullable URI demoCloud) {
    demo = demoCloud;
    Presence.of(this, open);
    Presence.of(mailbox, demoCloud != null);
    refused.setText(why == null ? "" : Words.say(why));
    Presence.of(refused, why != null);
    field.setAccessibleHelp(refused.getText());
    confirm.setDisable(busy);
  }

  private void open() {
    if (demo != null) {
      browse.accept(demo.resolve("/mail"));
    }
  }
}
