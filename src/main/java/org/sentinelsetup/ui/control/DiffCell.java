package org.sentinelsetup.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sentinelsetup.engine.diff.DiffLine;

/**
 * One line of a comparison: number, sign, text. A long line is wrapped, not cut. Plain texts, not
 * labels: there are many of them at once, and a label is three times as long in coming.
 */
final class DiffCell extends ListCell<DiffLine> {
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Text number = new Text();
  private final Text sign = new Text();
  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(text);
  private final HBox row = new HBox(number, sign, flow);

  DiffCell() {
    getStyleClass().add("diff-cell");
    number.getStyleClass().add("diff-number");
    sign.getStyleClass().add("diff-sign");
    text.getStyleClass().add("diff-text");
    HBox.setHgrow(flow, Priority.ALWAYS);
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double inner = width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected void updateItem(DiffLine line, boolean empty) {
    super.updateItem(line, empty);
    boolean none = empty || line == null;
    setGraphic(none ? null : row);
    pseudoClassStateChanged(ADDED, !none && line instanceof DiffLine.Added);
    pseudoClassStateChanged(REMOVED, !none && line instanceof DiffLine.Removed);
    pseudoClassStateChanged(FOLDED, !none && line instanceof DiffLine.Folded);
    if (none) {
      setAccessibleText(null);
      return;
    }
    // One width each, as every letter has; the blanks are part of the line's measure.
    number.setText("%4s ".formatted(DiffText.number(line)));
    sign.setText(DiffText.sign(line).replace('-', '\u2212') + " ");
    text.setText(DiffText.text(line));
    setAccessibleText(DiffText.spoken(line));
  }
}
