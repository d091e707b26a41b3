package org.sentinelsetup.engine.diff;

import java.util.stream.IntStream;

/** Lines that belong together: the index of the first, and how many. */
record Block(int from, int size) {
  IntStream at(int start) {
    return IntStream.range(start, start + size);
  }
}
