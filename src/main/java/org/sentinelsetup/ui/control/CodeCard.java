package org.sentinelsetup.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** A text for a machine in a card: what it is, the text to select, and what can be done with it. */
public final class CodeCard extends VBox {
  private final SelectableText shown = new SelectableText("identifier");

  /**
   * A card.
   *
   * @param what what it is
   * @param text the text
   * @param tools what can be done with it
   */
  public CodeCard(Text what, String text, Region... tools) {
    getStyleClass().add("card");
    var title = new Label(Words.say(what));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var header = new HBox(title, gap);
    header.getChildren().addAll(tools);
    header.getStyleClass().add("card-header");
    var body = new VBox(shown);
    body.getStyleClass().add("card-body");
    getChildren().addAll(header, body);
    show(text);
  }

  /**
   * Shows another text.
   *
   * @param text the text
   */
  public void show(String text) {
    shown.show(text);
  }
}
