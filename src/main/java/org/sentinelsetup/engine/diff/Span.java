package org.sentinelsetup.engine.diff;

/**
 * A part of a line.
 *
 * @param from the index of its first character
 * @param to the index after its last
 */
public record Span(int from, int to) {
  /** Never empty. */
  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  /**
   * Whether nothing of a line is left out.
   *
   * @param line the line
   * @return whether it is the whole line
   */
  public boolean covers(String line) {
    return from == 0 && to == line.length();
  }
}
