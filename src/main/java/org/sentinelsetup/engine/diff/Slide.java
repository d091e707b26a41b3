package org.sentinelsetup.engine.diff;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Where a block of added or removed lines begins is often ambiguous: the closing brace of one
 * statement equals the closing brace of the next. Of all places that tell the same change, the one
 * is taken where the block begins with its outermost opening line, so that a whole statement is
 * shown as added and not two halves.
 */
final class Slide {
  private Slide() {}

  /** How many lines to move the block down (up when negative). */
  static int best(Block block, List<String> lines, BiPredicate<String, String> alike) {
    int best = 0;
    for (int by = 0; canMoveUp(block, by, lines, alike); by--) {
      best = better(block, by - 1, best, lines);
    }
    for (int by = 0; canMoveDown(block, by, lines, alike); by++) {
      best = better(block, by + 1, best, lines);
    }
    return best;
  }

  private static boolean canMoveUp(
      Block block, int by, List<String> lines, BiPredicate<String, String> alike) {
    int from = block.from() + by;
    return from > 0 && alike.test(lines.get(from - 1), lines.get(from + block.size() - 1));
  }

  private static boolean canMoveDown(
      Block block, int by, List<String> lines, BiPredicate<String, String> alike) {
    int from = block.from() + by;
    return from + block.size() < lines.size()
        && alike.test(lines.get(from), lines.get(from + block.size()));
  }

  private static int better(Block block, int one, int other, List<String> lines) {
    return cost(lines.get(block.from() + one)) < cost(lines.get(block.from() + other))
        ? one
        : other;
  }

  private static int cost(String first) {
    String stripped = first.stripLeading();
    boolean closes = stripped.startsWith("}") || stripped.startsWith("]");
    return 2 * (first.length() - stripped.length()) + (closes ? 1 : 0);
  }
}
