package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.SideBySide;
import org.sentinelsetup.engine.diff.Span;

/** One row of a comparison in two columns of the same width, as high as the higher half. */
final class DiffRowCell extends DiffListCell<SideBySide.Row> {
  private final Columns row;
  private final Function<DiffLine, List<Span>> changed;

  /**
   * A cell.
   *
   * @param changed the parts of a line that differ from the line in its place
   */
  DiffRowCell(Function<DiffLine, List<Span>> changed) {
    this(new Columns(new DiffHalf(), new DiffHalf()), changed);
  }

  private DiffRowCell(Columns row, Function<DiffLine, List<Span>> changed) {
    super(row, "diff-cell", "diff-row");
    this.row = row;
    this.changed = changed;
    row.right.getStyleClass().add("diff-right");
  }

  @Override
  String present(SideBySide.Row item) {
    // What is folded is said once, across both columns.
    Presence.of(row.right, !(item.left().orElse(null) instanceof DiffLine.Folded));
    show(row.left, item.left(), DiffText::numberBefore);
    show(row.right, item.right(), DiffText::number);
    return DiffText.spoken(item);
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
