package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * Compares two lists of lines. A comma at the end of a line does not count: in JSON it says only
 * that something follows, and a statement is not changed by having a neighbour.
 */
public final class LineDiff {
  /** How many unchanged lines are shown around a change, unless asked otherwise. */
  public static final int CONTEXT = 3;

  private LineDiff() {}

  /**
   * Compares, with {@link #CONTEXT} unchanged lines around each change.
   *
   * @param before the lines before
   * @param after the lines after
   * @return the comparison; a single fold when nothing changed, empty when there are no lines
   */
  public static List<DiffLine> of(List<String> before, List<String> after) {
    return of(before, after, CONTEXT);
  }

  /**
   * Compares.
   *
   * @param before the lines before
   * @param after the lines after
   * @param context how many unchanged lines to show around each change
   * @return the comparison
   */
  public static List<DiffLine> of(List<String> before, List<String> after, int context) {
    return Fold.fold(unfolded(before, after, LineDiff::withoutComma), context);
  }

  /**
   * Every line; those of which the same counts are unchanged, and are told as they are after. They
   * are compared by numbers, as each may be compared with each.
   */
  static List<DiffLine> unfolded(
      List<String> before, List<String> after, UnaryOperator<String> counts) {
    List<DiffLine> lines = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> was = numbered(before, counts, numbers);
    List<Integer> is = numbered(after, counts, numbers);
    BiPredicate<String, String> alike =
        (one, other) -> counts.apply(one).equals(counts.apply(other));
    List<Edit> edits = Edit.between(was, is);
    int done = 0;
    int shift = 0;
    for (int i = 0; i < edits.size(); i++) {
      Block removed = edits.get(i).removed();
      Block added = edits.get(i).added();
      boolean last = i == edits.size() - 1;
      int nextBefore = last ? before.size() : edits.get(i + 1).removed().from();
      int nextAfter = last ? after.size() : edits.get(i + 1).added().from();
      int slide = 0;
      if (removed.size() == 0) {
        slide = new Slide(after, alike, done + shift, nextAfter).best(added);
      } else if (added.size() == 0) {
        slide = new Slide(before, alike, done, nextBefore).best(removed);
      }
      context(lines, done, removed.from() + slide, shift, after);
      removed.at(slide).forEach(n -> lines.add(new DiffLine.Removed(n + 1, before.get(n))));
      added.at(slide).forEach(n -> lines.add(new DiffLine.Added(n + 1, after.get(n))));
      done = removed.from() + slide + removed.size();
      shift += added.size() - removed.size();
    }
    context(lines, done, before.size(), shift, after);
    return lines;
  }

  private static List<Integer> numbered(
      List<String> lines, UnaryOperator<String> counts, Map<String, Integer> numbers) {
    return lines.stream()
        .map(line -> numbers.computeIfAbsent(counts.apply(line), _ -> numbers.size()))
        .toList();
  }

  private static void context(
      List<DiffLine> lines, int from, int to, int shift, List<String> after) {
    for (int i = from; i < to; i++) {
      lines.add(new DiffLine.Context(i + 1, i + shift + 1, after.get(i + shift)));
    }
  }

  private static String withoutComma(String line) {
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }
}
