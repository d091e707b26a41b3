package org.sentinelsetup.model;

import java.util.regex.Pattern;

/**
 * The name of a connection. Stack, role, queue and topic are named after it, so it keeps to what
 * all of them allow and leaves room for the longest Region in a role name of 64 characters.
 *
 * @param value letters, digits and single hyphens, beginning with a letter
 */
public record Suffix(String value) {
  /** The most characters a suffix can have. */
  public static final int LONGEST = 32;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");

  /** Holds only a name that stack, role and queue can carry. */
  public Suffix {
    if (value.length() > LONGEST || !NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("no suffix: " + value);
    }
  }

  /**
   * Reads a connection's name.
   *
   * @param input what the person gave
   * @return the name, or what is wrong with it
   */
  public static Checked<Suffix> parse(String input) {
    String text = input.strip();
    if (text.isEmpty()) {
      return Checked.invalid("input.suffix-empty");
    }
    if (text.length() > LONGEST) {
      return Checked.invalid("input.suffix-long", text, text.length(), LONGEST);
    }
    return NAME.matcher(text).matches()
        ? Checked.valid(new Suffix(text))
        : Checked.invalid("input.suffix", text);
  }

  @Override
  public String toString() {
    return value;
  }
}
