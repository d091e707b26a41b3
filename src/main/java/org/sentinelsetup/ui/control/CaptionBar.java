package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Says to an audience what the page shows and why. */
public final class CaptionBar extends HBox {
  private final Label words = new Label();
  private final List<Node> content;

  /** No caption yet, which takes no room. */
  public CaptionBar() {
    setId("caption");
    getStyleClass().add("caption-bar");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var key = new Label(Words.say(Text.of("ui.caption-key")));
    key.getStyleClass().add("caption");
    key.setMinWidth(USE_PREF_SIZE);
    content = List.of(new FontIcon(Feather.MESSAGE_SQUARE), words, key);
    show(Optional.empty());
  }

  /**
   * Shows a caption.
   *
   * @param caption the words, empty for none
   */
  public void show(Optional<Text> caption) {
    caption.ifPresent(text -> words.setText(Words.say(text)));
    Presence.of(this, content, caption.isPresent());
  }
}
