package org.sentinelsetup.engine.report;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelsetup.engine.diff.Invisible;

/** Text as a report shows it: lines in which everything can be seen. */
final class Lines {
  private Lines() {}

  /** The lines, with what nobody would see shown by its number. */
  static List<String> of(String text) {
    return Stream.of(text.replace("\r\n", "\n").split("\n", -1)).map(Invisible::shown).toList();
  }
}
