package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a comparison out in two columns: what goes on the left, what is in its place on the right.
 */
public final class SideBySide {
  /**
   * What stands beside each other.
   *
   * @param left a line that goes or stays, empty when there is none before
   * @param right a line that is new or stays, empty when there is none after
   */
  public record Row(Optional<DiffLine> left, Optional<DiffLine> right) {}

  private SideBySide() {}

  /**
   * Pairs the lines that go with those that come in the same place, first with first. What stays,
   * and what is folded, is on both sides.
   *
   * @param lines a comparison
   * @return its rows
   */
  public static List<Row> of(List<DiffLine> lines) {
    List<Row> rows = new ArrayList<>();
    List<DiffLine> removed = new ArrayList<>();
    List<DiffLine> added = new ArrayList<>();
    for (DiffLine line : lines) {
      // A line that goes after one that came begins another change.
      if (!(line instanceof DiffLine.Added) && !added.isEmpty()) {
        close(rows, removed, added);
      }
      switch (line) {
        case DiffLine.Removed _ -> removed.add(line);
        case DiffLine.Added _ -> added.add(line);
        case DiffLine.Context _, DiffLine.Folded _ -> {
          close(rows, removed, added);
          rows.add(new Row(Optional.of(line), Optional.of(line)));
        }
      }
    }
    close(rows, removed, added);
    return List.copyOf(rows);
  }

  private static void close(List<Row> rows, List<DiffLine> removed, List<DiffLine> added) {
    for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
      rows.add(new Row(at(removed, i), at(added, i)));
    }
    removed.clear();
    added.clear();
  }

  private static Optional<DiffLine> at(List<DiffLine> lines, int index) {
    return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
  }
}
