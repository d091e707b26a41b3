package org.sentinelsetup.ui.signin;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** What the cards of this page are made of. */
final class Parts {
  private Parts() {}

  static Button button(String key, String id) {
    var button = new Button(Words.say(Text.of(key)));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  static Button small(String key, String id) {
    Button button = button(key, id);
    button.getStyleClass().add("small");
    return button;
  }

  static Label label(String key, String style) {
    var label = new Label(Words.say(Text.of(key)));
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static HBox header(Label title, Label aside) {
    aside.getStyleClass().add("caption");
    aside.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var header = new HBox(title, gap, aside);
    header.getStyleClass().add("card-header");
    return header;
  }
}
