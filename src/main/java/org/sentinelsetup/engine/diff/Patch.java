package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A comparison as a unified patch, to be applied with {@code patch -p1} or {@code git apply}. Other
 * than in {@link LineDiff}, every character counts: the result has to be the text after.
 */
public final class Patch {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern LEADING = Pattern.compile("^/+");
  private static final String UNENDED = "\n\\ No newline at end of file\n";

  private Patch() {}

  /**
   * Compares two lists of lines, each of which ends.
   *
   * @param name the file that is patched
   * @param before the lines before
   * @param after the lines after
   * @return the patch, empty when nothing changed
   */
  public static String of(String name, List<String> before, List<String> after) {
    return of(name, ended(before), ended(after));
  }

  /**
   * Compares two texts, the last line of which may end or not.
   *
   * @param name the file that is patched
   * @param before the text before
   * @param after the text after
   * @return the patch, empty when nothing changed
   */
  public static String of(String name, String before, String after) {
    List<DiffLine> lines = LineDiff.unfolded(split(before), split(after), UnaryOperator.identity());
    var patch = new StringBuilder();
    var hunk = new Hunk(1, 1);
    for (DiffLine line : Fold.fold(lines, LineDiff.CONTEXT)) {
      switch (line) {
        case DiffLine.Context(_, _, String text) -> hunk.add(' ', text);
        case DiffLine.Removed(_, String text) -> hunk.add('-', text);
        case DiffLine.Added(_, String text) -> hunk.add('+', text);
        case DiffLine.Folded(int folded) -> {
          patch.append(hunk.text());
          hunk = hunk.next(folded);
        }
      }
    }
    patch.append(hunk.text());
    return patch.isEmpty() ? "" : header(name) + patch;
  }

  /** A tab ends a name with blanks, and only such a name: so it is read by both tools. */
  private static String header(String name) {
    String path = LEADING.matcher(CONTROL.matcher(name).replaceAll("_")).replaceFirst("");
    String end = path.indexOf(' ') < 0 ? "\n" : "\t\n";
    return "--- a/" + path + end + "+++ b/" + path + end;
  }

  private static String ended(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** The lines with what ends them: so a last line that does not end differs from one that does. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  /** Changes that are near each other, with the lines around them. */
  private static final class Hunk {
    private final int before;
    private final int after;
    private final StringBuilder body = new StringBuilder();
    private int old;
    private int current;

    Hunk(int before, int after) {
      this.before = before;
      this.after = after;
    }

    void add(char sign, String line) {
      old += sign == '+' ? 0 : 1;
      current += sign == '-' ? 0 : 1;
      body.append(sign).append(line);
      if (!line.endsWith("\n")) {
        body.append(UNENDED);
      }
    }

    Hunk next(int folded) {
      return new Hunk(before + old + folded, after + current + folded);
    }

    String text() {
      return body.isEmpty()
          ? ""
          : "@@ -" + range(before, old) + " +" + range(after, current) + " @@\n" + body;
    }

    /** Where there are no lines, the line before is named. */
    private static String range(int from, int lines) {
      return (lines == 0 ? from - 1 : from) + "," + lines;
    }
  }
}
