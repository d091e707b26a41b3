package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which tokens two lines have in common, in order and as many as possible (Myers' greedy search).
 * Between the tokens both lines begin and end with, no more than {@link #MOST_EDITS} differences
 * are looked for: lines further apart have nothing in common there.
 */
final class CommonTokens {
  /** Bounds time and memory for two lines, whatever their length. */
  static final int MOST_EDITS = 128;

  private final List<String> before;
  private final List<String> after;
  private final BiPredicate<String, String> alike;
  private final BitSet inBefore = new BitSet();
  private final BitSet inAfter = new BitSet();

  private CommonTokens(List<String> before, List<String> after, BiPredicate<String, String> alike) {
    this.before = before;
    this.after = after;
    this.alike = alike;
  }

  static CommonTokens of(
      List<String> before, List<String> after, BiPredicate<String, String> alike) {
    var common = new CommonTokens(before, after, alike);
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && common.alike(start, start)) {
      common.keep(start, start);
      start++;
    }
    int endBefore = before.size();
    int endAfter = after.size();
    while (endBefore > start && endAfter > start && common.alike(endBefore - 1, endAfter - 1)) {
      common.keep(--endBefore, --endAfter);
    }
    common.search(start, endBefore - start, endAfter - start);
    return common;
  }

  BitSet inBefore() {
    return (BitSet) inBefore.clone();
  }

  BitSet inAfter() {
    return (BitSet) inAfter.clone();
  }

  private boolean alike(int one, int other) {
    return alike.test(before.get(one), after.get(other));
  }

  private void keep(int one, int other) {
    inBefore.set(one);
    inAfter.set(other);
  }

  /** How far along each diagonal one comes with ever more differences, until the end is reached. */
  private void search(int start, int width, int height) {
    if (width == 0 || height == 0) {
      return;
    }
    int most = Math.min(width + height, MOST_EDITS);
    int zero = most + 1;
    int[] reached = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      trace.add(reached.clone());
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x =
            down(reached, zero, edits, diagonal)
                ? reached[zero + diagonal + 1]
                : reached[zero + diagonal - 1] + 1;
        while (x < width && x - diagonal < height && alike(start + x, start + x - diagonal)) {
          x++;
        }
        reached[zero + diagonal] = x;
        if (x >= width && x - diagonal >= height) {
          walkBack(trace, zero, start, width, height);
          return;
        }
      }
    }
  }

  private void walkBack(List<int[]> trace, int zero, int start, int width, int height) {
    int x = width;
    int y = height;
    for (int edits = trace.size() - 1; edits > 0; edits--) {
      int[] reached = trace.get(edits);
      int diagonal = x - y;
      int from = down(reached, zero, edits, diagonal) ? diagonal + 1 : diagonal - 1;
      int fromX = reached[zero + from];
      int fromY = fromX - from;
      while (x > fromX && y > fromY) {
        keep(start + --x, start + --y);
      }
      x = fromX;
      y = fromY;
    }
  }

  private static boolean down(int[] reached, int zero, int edits, int diagonal) {
    return diagonal == -edits
        || (diagonal != edits && reached[zero + diagonal - 1] < reached[zero + diagonal + 1]);
  }
}
