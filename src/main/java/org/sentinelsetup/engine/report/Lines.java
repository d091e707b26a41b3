package org.sentinelsetup.engine.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sentinelsetup.engine.diff.Invisible;

/** Text as a report shows it: lines in which everything can be seen. */
final class Lines {
  private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{IsNoncharacter_Code_Point}]");

  private Lines() {}

  /** The lines, with what nobody would see shown by its number. */
  static List<String> of(String text) {
    return Stream.of(text.replace("\r\n", "\n").split("\n", -1)).map(Lines::shown).toList();
  }

  /** Code points that are no characters are shown too: some parsers take them for the end. */
  private static String shown(String line) {
    String visible = Invisible.shown(line);
    return NO_CHARACTER
        .matcher(visible)
        .replaceAll(found -> Invisible.token(found.group().codePointAt(0)));
  }
}
