package org.sentinelsetup.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** A value with its name: to read, to select, and to copy with one press. */
public final class CopyField extends VBox {
  private final SelectableText value;

  /**
   * An empty field.
   *
   * @param name what the value is
   * @param style how the value looks: {@code identifier} for what a machine reads
   */
  public CopyField(Text name, String style) {
    getStyleClass().add("copy-field");
    value = new SelectableText(style);
    var label = new Label(Words.say(name));
    label.getStyleClass().add("caption");
    label.setLabelFor(value);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(value, Priority.ALWAYS);
    var copy = new CopyButton(Text.of("ui.copy.copy"), value::getText);
    copy.setAccessibleHelp(Words.say(name));
    var row = new HBox(value, copy);
    row.getStyleClass().add("copy-row");
    getChildren().addAll(label, row);
  }

  /**
   * Shows a value, keeping the selection when it is the same.
   *
   * @param text what to show
   */
  public void show(String text) {
    value.show(text);
  }
}
