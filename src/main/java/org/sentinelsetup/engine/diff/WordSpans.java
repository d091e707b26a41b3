package org.sentinelsetup.engine.diff;

import java.util.List;

/**
 * What differs between a line and the one that replaces it, from left to right, no two parts
 * touching.
 *
 * @param before what the line loses
 * @param after what the line that replaces it brings
 */
public record WordSpans(List<Span> before, List<Span> after) {
  /** Copies. */
  public WordSpans {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static WordSpans whole(String before, String after) {
    return new WordSpans(whole(before), whole(after));
  }

  private static List<Span> whole(String line) {
    return line.isEmpty() ? List.of() : List.of(new Span(0, line.length()));
  }
}
