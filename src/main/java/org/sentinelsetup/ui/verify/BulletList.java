package org.sentinelsetup.ui.verify;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.SelectableText;

/** A few things to remember, one a line. */
final class BulletList extends VBox {
  private List<Text> shown = List.of();

  BulletList() {
    getStyleClass().add("remains");
    setId("remains");
  }

  void show(List<Text> items) {
    if (!items.equals(shown)) {
      shown = items;
      getChildren().setAll(items.stream().map(BulletList::line).toList());
    }
  }

  private static HBox line(Text item) {
    var dot = new Label("•");
    dot.setMinWidth(USE_PREF_SIZE);
    var words = new SelectableText("remain-text");
    words.show(Words.say(item));
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(dot, words);
    line.getStyleClass().add("remain");
    return line;
  }
}
