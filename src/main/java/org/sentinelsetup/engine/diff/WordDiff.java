package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which words of a line differ from those of the line it replaces. Lines that have little in common
 * differ as a whole: single words marked all over say nothing.
 */
public final class WordDiff {
  /** Longer lines are not looked into. */
  public static final int LONGEST = 4096;

  private WordDiff() {}

  /**
   * Compares two lines.
   *
   * @param before the line before
   * @param after the line that replaces it
   * @return what differs; the whole lines when more than two thirds of their characters do
   */
  public static WordSpans of(String before, String after) {
    return of(before, after, String::equals);
  }

  static WordSpans of(String before, String after, BiPredicate<String, String> alike) {
    if (before.equals(after)) {
      return new WordSpans(List.of(), List.of());
    }
    if (before.length() > LONGEST || after.length() > LONGEST) {
      return WordSpans.whole(before, after);
    }
    List<String> was = Tokens.of(before);
    List<String> is = Tokens.of(after);
    var common = CommonTokens.of(was, is, alike);
    int all = characters(was, new BitSet()) + characters(is, new BitSet());
    int changed = characters(was, common.inBefore()) + characters(is, common.inAfter());
    return 3 * changed > 2 * all
        ? WordSpans.whole(before, after)
        : new WordSpans(spans(was, common.inBefore()), spans(is, common.inAfter()));
  }

  /**
   * Compares each line that goes with the line in its place, as {@link SideBySide} pairs them.
   *
   * @param lines a comparison
   * @return what differs in each line that has a counterpart; other lines are not in it
   */
  public static Map<DiffLine, List<Span>> in(List<DiffLine> lines) {
    Map<DiffLine, List<Span>> changed = new HashMap<>();
    for (SideBySide.Row row : SideBySide.of(lines)) {
      if (row.left().orElse(null) instanceof DiffLine.Removed removed
          && row.right().orElse(null) instanceof DiffLine.Added added) {
        WordSpans spans = of(removed.text(), added.text());
        changed.put(removed, spans.before());
        changed.put(added, spans.after());
      }
    }
    return Map.copyOf(changed);
  }

  /** Blanks do not count: how far a line is indented says little about what it says. */
  private static int characters(List<String> tokens, BitSet except) {
    int sum = 0;
    for (int i = except.nextClearBit(0); i < tokens.size(); i = except.nextClearBit(i + 1)) {
      sum += tokens.get(i).isBlank() ? 0 : tokens.get(i).length();
    }
    return sum;
  }

  private static List<Span> spans(List<String> tokens, BitSet common) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (common.get(i)) {
        close(spans, from, at);
        from = at + tokens.get(i).length();
      }
      at += tokens.get(i).length();
    }
    close(spans, from, at);
    return spans;
  }

  private static void close(List<Span> spans, int from, int to) {
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }
}
