package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Characters that are not seen, or look like another: what somebody reads is then not what is
 * written. Among them are those that turn the reading direction (trojansource.codes), those without
 * width, and blanks that are no ordinary blank.
 *
 * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">Unicode,
 *     default ignorable code points</a>
 */
public final class Invisible {
  private static final int BRAILLE_BLANK = 0x2800;

  /** Default ignorable, yet neither control nor format by their category: first and last. */
  private static final int[][] IGNORABLE = {
    {0x034F, 0x034F},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x2065, 0x2065},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFF8},
    {0xE0000, 0xE0FFF}
  };

  private Invisible() {}

  /**
   * Whether a character is not seen. An ordinary blank and a tab are what they look like.
   *
   * @param character a code point
   * @return whether it is to be shown by its number
   */
  public static boolean is(int character) {
    if (character >= ' ' && character <= '~') {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> character == BRAILLE_BLANK || ignorable(character);
    };
  }

  /**
   * Finds them.
   *
   * @param line a line
   * @return where they are, each for itself, from left to right
   */
  public static List<Span> in(String line) {
    List<Span> found = new ArrayList<>();
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      int end = at + Character.charCount(character);
      if (is(character)) {
        found.add(new Span(at, end));
      }
      at = end;
    }
    return List.copyOf(found);
  }

  /**
   * What is shown in place of one.
   *
   * @param character a code point
   * @return its number in brackets, such as {@code ⟨U+202E⟩}
   */
  public static String token(int character) {
    return String.format(Locale.ROOT, "\u27e8U+%04X\u27e9", character);
  }

  /**
   * A line with each of them replaced by its token: to show, never to copy.
   *
   * @param line a line
   * @return what a person can read whole
   */
  public static String shown(String line) {
    List<Span> found = in(line);
    if (found.isEmpty()) {
      return line;
    }
    var shown = new StringBuilder();
    int at = 0;
    for (Span span : found) {
      shown.append(line, at, span.from()).append(token(line.codePointAt(span.from())));
      at = span.to();
    }
    return shown.append(line, at, line.length()).toString();
  }

  private static boolean ignorable(int character) {
    for (int[] range : IGNORABLE) {
      if (character >= range[0] && character <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
