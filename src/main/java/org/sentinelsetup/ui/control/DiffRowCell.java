package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.SideBySide;
import org.sentinelsetup.engine.diff.Span;

/** One row of a comparison in two columns of the same width, as high as the higher half. */
final class DiffRowCell extends ListCell<SideBySide.Row> {
  private final DiffHalf left = new DiffHalf();
  private final DiffHalf right = new DiffHalf();
  private final Columns row = new Columns(left, right);
  private final Function<DiffLine, List<Span>> changed;

  /**
   * A cell.
   *
   * @param changed the parts of a line that differ from the line in its place
   */
  DiffRowCell(Function<DiffLine, List<Span>> changed) {
    this.changed = changed;
    getStyleClass().addAll("diff-cell", "diff-row");
    right.getStyleClass().add("diff-right");
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
  protected void updateItem(SideBySide.Row item, boolean empty) {
    super.updateItem(item, empty);
    boolean none = empty || item == null;
    setGraphic(none ? null : row);
    if (none) {
      setAccessibleText(null);
      return;
    }
    // What is folded is said once, across both columns.
    Presence.of(right, !(item.left().orElse(null) instanceof DiffLine.Folded));
    show(left, item.left(), DiffText::numberBefore);
    show(right, item.right(), DiffText::number);
    setAccessibleText(DiffText.spoken(item));
  }

  private void show(DiffHalf half, Optional<DiffLine> line, Function<DiffLine, String> number) {
    line.ifPresentOrElse(
        one -> half.show(one, number.apply(one), changed.apply(one)), () -> half.none());
  }

  /** Two halves of one width and one height; the left one alone has the whole width. */
  private static final class Columns extends Region {
    private final DiffHalf left;
    private final DiffHalf right;

    Columns(DiffHalf left, DiffHalf right) {
      this.left = left;
      this.right = right;
      getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      double first = leftWidth(width);
      double height = left.prefHeight(first);
      return right.isManaged() ? Math.max(height, right.prefHeight(width - first)) : height;
    }

    @Override
    protected void layoutChildren() {
      double first = leftWidth(getWidth());
      left.resizeRelocate(0, 0, first, getHeight());
      right.resizeRelocate(first, 0, getWidth() - first, getHeight());
    }

    private double leftWidth(double width) {
      return right.isManaged() ? snapSizeX(width / 2) : width;
    }
  }
}
