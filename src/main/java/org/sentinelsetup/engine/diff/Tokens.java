package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a line apart: a word or a number is one token, as is a run of blanks; every other character
 * is one of its own. Joined, they are the line.
 */
final class Tokens {
  private enum Kind {
    WORD,
    BLANK,
    OTHER
  }

  private Tokens() {}

  static List<String> of(String line) {
    List<String> tokens = new ArrayList<>();
    int from = 0;
    while (from < line.length()) {
      int to = end(line, from);
      tokens.add(line.substring(from, to));
      from = to;
    }
    return List.copyOf(tokens);
  }

  private static int end(String line, int from) {
    int first = line.codePointAt(from);
    int end = from + Character.charCount(first);
    Kind kind = kind(first);
    while (end < line.length() && goesOn(kind, line.codePointAt(end))) {
      end += Character.charCount(line.codePointAt(end));
    }
    return end;
  }

  /** An accent written as a character of its own stays with what it stands on. */
  private static boolean goesOn(Kind kind, int next) {
    return Character.getType(next) == Character.NON_SPACING_MARK
        || (kind != Kind.OTHER && kind(next) == kind);
  }

  private static Kind kind(int character) {
    if (Character.isLetterOrDigit(character)) {
      return Kind.WORD;
    }
    return Character.isWhitespace(character) ? Kind.BLANK : Kind.OTHER;
  }
}
