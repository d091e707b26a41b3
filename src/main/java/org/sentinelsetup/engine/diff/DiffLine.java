package org.sentinelsetup.engine.diff;

/** One line of a comparison. Line numbers start at 1. */
public sealed interface DiffLine {
  /**
   * Lines that are the same before and after, and not shown.
   *
   * @param lines how many
   */
  record Folded(int lines) implements DiffLine {}

  /**
   * A line that is the same before and after.
   *
   * @param before its number before
   * @param after its number after
   * @param text the line, as it is after
   */
  record Context(int before, int after, String text) implements DiffLine {}

  /**
   * A line that is new.
   *
   * @param number its number after
   * @param text the line
   */
  record Added(int number, String text) implements DiffLine {}

  /**
   * A line that goes.
   *
   * @param number its number before
   * @param text the line
   */
  record Removed(int number, String text) implements DiffLine {}
}
