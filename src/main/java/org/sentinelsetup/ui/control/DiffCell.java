package org.sentinelsetup.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sentinelsetup.engine.diff.DiffLine;

/** One line of a comparison: number, sign, text. A long line is wrapped, not cut. */
final class DiffCell extends ListCell<DiffLine> {
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Label number = new Label();
  private final Label sign = new Label();
  private final Label text = new Label();
  private final HBox row = new HBox(number, sign, text);

  DiffCell() {
    getStyleClass().add("diff-cell");
    number.getStyleClass().add("diff-number");
    sign.getStyleClass().add("diff-sign");
    text.getStyleClass().add("diff-text");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    number.setMinWidth(USE_PREF_SIZE);
    sign.setMinWidth(USE_PREF_SIZE);
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
    number.setText(DiffText.number(line));
    sign.setText(DiffText.sign(line).replace('-', '\u2212'));
    text.setText(DiffText.text(line));
    setAccessibleText(DiffText.spoken(line));
  }
}
