package org.sentinelsetup.model;

import java.util.regex.Pattern;

/**
 * How a company names things: what stands for the connection's name, and what stands around it.
 * Stack, queues, topic and alarms are named by it.
 *
 * @param value letters, digits and hyphens, beginning with a letter, with {@code {name}} once
 */
public record NamePattern(String value) {
  /** What stands for the connection's name. */
  public static final String NAME = "{name}";

  private static final Pattern SHAPE =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9-]*)?\\{name}[A-Za-z0-9-]*");

  /** What everything is called unless a company names things in its own way. */
  public static final NamePattern USUAL = new NamePattern(NAME + "-sentinel-integration");

  /**
   * The most characters a name can have that is not the usual one: the role's begins {@code OIDC_},
   * ends with the Region, and has 64 at most.
   */
  public static final int LONGEST = 44;

  /** Holds only a pattern that stack, queues, topic and alarms can be named by. */
  public NamePattern {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("no pattern of names: " + value);
    }
  }

  /**
   * Reads a pattern.
   *
   * @param input what the person gave; the usual pattern when it is empty
   * @return the pattern, or what is wrong with it
   */
  public static Checked<NamePattern> parse(String input) {
    String text = input.strip();
    if (text.isEmpty()) {
      return Checked.valid(USUAL);
    }
    return SHAPE.matcher(text).matches()
        ? Checked.valid(new NamePattern(text))
        : Checked.invalid("input.name-pattern", text, NAME);
  }

  /**
   * Whether a connection's name fits.
   *
   * @param suffix the connection's name
   * @return false when what comes of it is too long
   */
  public boolean fits(Suffix suffix) {
    return usual() || of(suffix).length() <= LONGEST;
  }

  /**
   * Whether it is the one everybody gets who asks for no other.
   *
   * @return true for the usual one
   */
  public boolean usual() {
    return equals(USUAL);
  }

  /**
   * What a connection's things are called.
   *
   * @param suffix the connection's name
   * @return the name
   */
  public String of(Suffix suffix) {
    return value.replace(NAME, suffix.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
