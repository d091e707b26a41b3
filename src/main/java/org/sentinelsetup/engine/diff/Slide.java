package org.sentinelsetup.engine.diff;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Where a block of added or removed lines begins is often ambiguous: the closing brace of one
 * statement equals the closing brace of the next. Of all places that tell the same change, the one
 * is taken where the block begins with its outermost opening line, so that a whole statement is
 * shown as added and not two halves.
 */
record Slide(List<String> lines, BiPredicate<String, String> alike, int from, int to) {
  /** How many lines to move the block down (up when negative), between from and to. */
  int best(Block block) {
    int best = 0;
    for (int by = 0; canMoveUp(block, by); by--) {
      best = better(block, by - 1, best);
    }
    for (int by = 0; canMoveDown(block, by); by++) {
      best = better(block, by + 1, best);
    }
    return best;
  }

  private boolean canMoveUp(Block block, int by) {
    int first = block.from() + by;
    return first > from && alike.test(lines.get(first - 1), lines.get(first + block.size() - 1));
  }

  private boolean canMoveDown(Block block, int by) {
    int first = block.from() + by;
    return first + block.size() < to
        && alike.test(lines.get(first), lines.get(first + block.size()));
  }

  private int better(Block block, int one, int other) {
    return cost(block.from() + one) < cost(block.from() + other) ? one : other;
  }

  private int cost(int index) {
    String stripped = lines.get(index).stripLeading();
    boolean closes = stripped.startsWith("}") || stripped.startsWith("]");
    return 2 * (lines.get(index).length() - stripped.length()) + (closes ? 1 : 0);
  }
}
