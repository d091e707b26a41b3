package org.sentinelsetup.ui.connect;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyField;

/** One step in the portal: to tick off, with the value it asks for below it. */
final class PortalStep extends HBox {
  private static final double INDENT = 26;

  private final String key;
  private final CheckBox box = new CheckBox();
  private final VBox texts = new VBox(box);

  PortalStep(int number, String key, Text words, Consumer<Boolean> ticked) {
    this.key = key;
    getStyleClass().add("portal-step");
    setId("step-" + key.substring(key.indexOf('.') + 1));
    var numeral = new Label(Words.say(Text.of("ui.connect.number", number)));
    numeral.getStyleClass().add("number");
    numeral.setMinWidth(USE_PREF_SIZE);
    box.setText(Words.say(words));
    box.setAccessibleText(numeral.getText() + " " + box.getText());
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.setOnAction(_ -> ticked.accept(box.isSelected()));
    texts.getStyleClass().add("portal-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(numeral, texts);
  }

  String key() {
    return key;
  }

  void tick(boolean done) {
    box.setSelected(done);
  }

  void value(CopyValue value) {
    var field = new CopyField(value.label(), "identifier");
    field.show(value.value());
    below(field);
  }

  void link(String host, Runnable open) {
    var link = new Hyperlink(host);
    link.setOnAction(_ -> open.run());
    below(link);
  }

  private void below(Node node) {
    VBox.setMargin(node, new Insets(0, 0, 0, INDENT));
    texts.getChildren().add(node);
  }
}
