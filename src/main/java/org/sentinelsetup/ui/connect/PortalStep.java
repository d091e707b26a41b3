package org.sentinelsetup.ui.connect;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyField;

/** One step in the portal: to tick off, with the values it asks for below it. */
final class PortalStep extends VBox {
  private static final double INDENT = 26;

  private final String key;
  private final CheckBox box = new CheckBox();

  PortalStep(String key, Text words, Consumer<Boolean> ticked) {
    this.key = key;
    getStyleClass().add("portal-step");
    box.setText(Words.say(words));
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.setOnAction(_ -> ticked.accept(box.isSelected()));
    getChildren().add(box);
  }

  String key() {
    return key;
  }

  void tick(boolean done) {
    box.setSelected(done);
  }

  void values(List<CopyValue> values) {
    for (CopyValue value : values) {
      var field = new CopyField(value.label(), "identifier");
      field.show(value.value());
      below(field);
    }
  }

  void link(String host, Runnable open) {
    var link = new Hyperlink(host);
    link.setOnAction(_ -> open.run());
    below(link);
  }

  private void below(Node node) {
    VBox.setMargin(node, new Insets(0, 0, 0, INDENT));
    getChildren().add(node);
  }
}
