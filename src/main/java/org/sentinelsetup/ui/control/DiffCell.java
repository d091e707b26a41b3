package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.Span;

/** One line of a comparison line by line. */
final class DiffCell extends ListCell<DiffLine> {
  private final DiffHalf line = new DiffHalf();
  private final Function<DiffLine, List<Span>> changed;

  /**
   * A cell.
   *
   * @param changed the parts of a line that differ from the line it replaces
   */
  DiffCell(Function<DiffLine, List<Span>> changed) {
    this.changed = changed;
    getStyleClass().add("diff-cell");
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double inner = width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + line.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected void updateItem(DiffLine item, boolean empty) {
    super.updateItem(item, empty);
    boolean none = empty || item == null;
    setGraphic(none ? null : line);
    if (none) {
      setAccessibleText(null);
      return;
    }
    line.show(item, DiffText.number(item), changed.apply(item));
    setAccessibleText(DiffText.spoken(item));
  }
}
