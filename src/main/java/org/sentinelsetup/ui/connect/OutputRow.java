package org.sentinelsetup.ui.connect;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.engine.sentinel.ConnectionOutput;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.SelectableText;

/** One output: its name, its value to select and to copy, and what it is. */
final class OutputRow extends HBox {
  OutputRow(ConnectionOutput output) {
    getStyleClass().add("output");
    setMinHeight(USE_PREF_SIZE);
    String name = Words.say(output.value().label());
    var label = new Label(name);
    label.getStyleClass().add("output-name");
    label.setMinWidth(USE_PREF_SIZE);
    var value = new SelectableText("identifier");
    value.show(output.value().value());
    label.setLabelFor(value);
    var what = new Label(Words.say(output.what()));
    what.getStyleClass().add("caption");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    var texts = new VBox(value, what);
    texts.getStyleClass().add("output-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    var copy = new CopyButton(Text.of("ui.copy.copy"), output.value()::value);
    copy.setAccessibleHelp(name);
    getChildren().addAll(label, texts, copy);
  }
}
