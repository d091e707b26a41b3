package org.sentinelsetup.engine.report;

import java.util.List;

/**
 * What stands in one place of a table or list.
 *
 * @param pieces one a line, none for nothing
 */
public record Cell(List<Piece> pieces) {
  /** Keeps the list unchangeable. */
  public Cell {
    pieces = List.copyOf(pieces);
  }

  static Cell of(Piece... pieces) {
    return new Cell(List.of(pieces));
  }
}
