package org.sentinelsetup.engine.diff;

import java.util.stream.IntStream;

/** Lines that belong together: the index of the first, and how many. */
record Block(int from, int size) {
  /** The indexes of the lines, moved down by some. */
  IntStream at(int slide) {
    return IntStream.range(from + slide, from + slide + size);
  }
}
