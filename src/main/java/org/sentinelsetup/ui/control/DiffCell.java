package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.function.Function;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.Span;

/** One line of a comparison line by line. */
final class DiffCell extends DiffListCell<DiffLine> {
  private final DiffHalf line;
  private final Function<DiffLine, List<Span>> changed;

  /**
   * A cell.
   *
   * @param changed the parts of a line that differ from the line it replaces
   */
  DiffCell(Function<DiffLine, List<Span>> changed) {
    this(new DiffHalf(), changed);
  }

  private DiffCell(DiffHalf line, Function<DiffLine, List<Span>> changed) {
    super(line, "diff-cell");
    this.line = line;
    this.changed = changed;
  }

  @Override
  String present(DiffLine item) {
    line.show(item, DiffText.number(item), changed.apply(item));
    return DiffText.spoken(item);
  }
}
