package org.sentinelsetup.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Something found out: its name, and its value to read and to select. */
public final class Fact extends HBox {
  /**
   * A fact.
   *
   * @param name what it is
   * @param value its value
   */
  public Fact(Text name, String value) {
    getStyleClass().add("fact");
    var label = new Label(Words.say(name));
    label.getStyleClass().add("fact-name");
    label.setMinWidth(USE_PREF_SIZE);
    var text = new SelectableText("fact-value");
    text.show(value);
    label.setLabelFor(text);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(label, text);
  }
}
