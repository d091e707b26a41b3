package org.sentinelsetup.engine.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

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
    return Fold.fold(unfolded(before, after), context);
  }

  private static List<DiffLine> unfolded(List<String> before, List<String> after) {
    List<DiffLine> lines = new ArrayList<>();
    int done = 0;
    int shift = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, LineDiff::alike).getDeltas()) {
      Block removed = new Block(delta.getSource().getPosition(), delta.getSource().size());
      Block added = new Block(delta.getTarget().getPosition(), delta.getTarget().size());
      int slide = slide(removed, added, before, after);
      int from = removed.from() + slide;
      context(lines, done, from, shift, after);
      removed.at(from).forEach(i -> lines.add(new DiffLine.Removed(i + 1, before.get(i))));
      added
          .at(added.from() + slide)
          .forEach(i -> lines.add(new DiffLine.Added(i + 1, after.get(i))));
      done = from + removed.size();
      shift += added.size() - removed.size();
    }
    context(lines, done, before.size(), shift, after);
    return lines;
  }

  private static void context(
      List<DiffLine> lines, int from, int to, int shift, List<String> after) {
    for (int i = from; i < to; i++) {
      lines.add(new DiffLine.Context(i + 1, i + shift + 1, after.get(i + shift)));
    }
  }

  private static int slide(Block removed, Block added, List<String> before, List<String> after) {
    if (removed.size() == 0) {
      return Slide.best(added, after, LineDiff::alike);
    }
    return added.size() == 0 ? Slide.best(removed, before, LineDiff::alike) : 0;
  }

  private static boolean alike(String one, String other) {
    return withoutComma(one).equals(withoutComma(other));
  }

  private static String withoutComma(String line) {
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }
}
