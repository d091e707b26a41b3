package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import org.sentinelsetup.engine.diff.DiffLine;
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

  /** A line as it is read out. */
  static String spoken(DiffLine line) {
    String key =
        switch (line) {
          case DiffLine.Added _ -> "ui.diff.spoken-added";
          case DiffLine.Removed _ -> "ui.diff.spoken-removed";
          case DiffLine.Context _ -> "ui.diff.spoken-context";
          case DiffLine.Folded _ -> "ui.diff.spoken-folded";
        };
    return Words.say(Text.of(key, number(line), text(line).strip()));
  }

  static long count(List<DiffLine> lines, Class<? extends DiffLine> kind) {
    return lines.stream().filter(kind::isInstance).count();
  }
}
