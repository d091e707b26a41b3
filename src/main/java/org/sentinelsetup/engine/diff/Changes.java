package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The changes of a comparison, one a block of changed lines, to walk through them.
 *
 * @param blocks where they begin and end, from first to last; an end is the index after the last
 *     line
 */
public record Changes(List<Span> blocks) {
  /** Copies. */
  public Changes {
    blocks = List.copyOf(blocks);
  }

  /**
   * The changes of a comparison line by line.
   *
   * @param lines its lines
   * @return the changes
   */
  public static Changes ofLines(List<DiffLine> lines) {
    return of(lines, Changes::changed);
  }

  /**
   * The changes of a comparison in two columns.
   *
   * @param rows its rows
   * @return the changes
   */
  public static Changes ofRows(List<SideBySide.Row> rows) {
    return of(rows, row -> changed(row.left()) || changed(row.right()));
  }

  /**
   * The change a line belongs to.
   *
   * @param index the line
   * @return which change, counted from 0; empty when the line is unchanged
   */
  public OptionalInt at(int index) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).from() <= index && index < blocks.get(i).to()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Where the next change begins.
   *
   * @param index the line to start from, -1 for none
   * @return the first line of the next change, of the first one after the last; empty when there
   *     are none
   */
  public OptionalInt next(int index) {
    for (Span block : blocks) {
      if (block.from() > index) {
        return OptionalInt.of(block.from());
      }
    }
    return blocks.isEmpty() ? OptionalInt.empty() : OptionalInt.of(blocks.getFirst().from());
  }

  /**
   * Where the previous change begins.
   *
   * @param index the line to start from, -1 for none
   * @return the first line of the previous change, of the last one before the first; empty when
   *     there are none
   */
  public OptionalInt previous(int index) {
    for (Span block : blocks.reversed()) {
      if (block.to() <= index) {
        return OptionalInt.of(block.from());
      }
    }
    return blocks.isEmpty() ? OptionalInt.empty() : OptionalInt.of(blocks.getLast().from());
  }

  private static <T> Changes of(List<T> lines, Predicate<T> changed) {
    List<Span> blocks = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean inside = i < lines.size() && changed.test(lines.get(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        blocks.add(new Span(from, i));
        from = -1;
      }
    }
    return new Changes(blocks);
  }

  private static boolean changed(Optional<DiffLine> line) {
    return line.filter(Changes::changed).isPresent();
  }

  private static boolean changed(DiffLine line) {
    return line instanceof DiffLine.Added || line instanceof DiffLine.Removed;
  }
}
