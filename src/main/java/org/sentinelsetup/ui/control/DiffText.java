package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.Invisible;
import org.sentinelsetup.engine.diff.SideBySide;
import org.sentinelsetup.engine.diff.Span;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** The lines of a comparison as text: to copy, and for a screen reader. */
final class DiffText {
  private DiffText() {}

  static String of(List<DiffLine> lines) {
    return lines.stream()
        .map(line -> sign(line) + " " + text(line))
        .collect(Collectors.joining("\n"));
  }

  static String sign(DiffLine line) {
    return switch (line) {
      case DiffLine.Added _ -> "+";
      case DiffLine.Removed _ -> "-";
      case DiffLine.Context _ -> " ";
      case DiffLine.Folded _ -> "\u22ef";
    };
  }

  static String text(DiffLine line) {
    return switch (line) {
      case DiffLine.Added(_, String text) -> text;
      case DiffLine.Removed(_, String text) -> text;
      case DiffLine.Context(_, _, String text) -> text;
      case DiffLine.Folded(int count) -> Words.say(Text.of("ui.diff.folded", count));
    };
  }

  /** The number shown beside a line, empty for what is folded. */
  static String number(DiffLine line) {
    return switch (line) {
      case DiffLine.Added(int number, _) -> Integer.toString(number);
      case DiffLine.Removed(int number, _) -> Integer.toString(number);
      case DiffLine.Context(_, int after, _) -> Integer.toString(after);
      case DiffLine.Folded _ -> "";
    };
  }

  /** The number a line had before, where it is told apart from the one after. */
  static String numberBefore(DiffLine line) {
    return line instanceof DiffLine.Context(int before, _, _)
        ? Integer.toString(before)
        : number(line);
  }

  /** A row as it is read out: what stays once, what goes before what comes. */
  static String spoken(SideBySide.Row row) {
    return Stream.concat(row.left().stream(), row.right().stream())
        .distinct()
        .map(DiffText::spoken)
        .collect(Collectors.joining(". "));
  }

  /** A line as it is read out, what is not seen by its number. */
  static String spoken(DiffLine line) {
    String key =
        switch (line) {
          case DiffLine.Added _ -> "ui.diff.spoken-added";
          case DiffLine.Removed _ -> "ui.diff.spoken-removed";
          case DiffLine.Context _ -> "ui.diff.spoken-context";
          case DiffLine.Folded _ -> "ui.diff.spoken-folded";
        };
    return Words.say(Text.of(key, number(line), Invisible.shown(text(line).strip())));
  }

  /** How many characters of the lines are not seen, and how the first is shown; null for none. */
  static @Nullable Text unseen(List<DiffLine> lines) {
    int count = 0;
    String first = "";
    for (DiffLine line : lines) {
      String text = text(line);
      List<Span> found = Invisible.in(text);
      if (count == 0 && !found.isEmpty()) {
        first = Invisible.token(text.codePointAt(found.getFirst().from()));
      }
      count += found.size();
    }
    return count == 0 ? null : Text.of("ui.diff.unseen", count, first);
  }

  static long count(List<DiffLine> lines, Class<? extends DiffLine> kind) {
    return lines.stream().filter(kind::isInstance).count();
  }
}
