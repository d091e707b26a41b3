package org.sentinelsetup.model;

import java.util.regex.Pattern;

/**
 * The name of the role Sentinel assumes. Sentinel accepts only names that begin {@code OIDC_}.
 *
 * @param value 6 to 64 letters, digits, hyphens and underscores
 * @see <a href="https://learn.microsoft.com/azure/sentinel/connect-aws-configure-environment">
 *     Microsoft's rule</a>
 */
public record RoleName(String value) {
  /** How the name must begin. */
  public static final String PREFIX = "OIDC_";

  /** The most characters IAM allows. */
  public static final int LONGEST = 64;

  private static final Pattern NAME = Pattern.compile(PREFIX + "[A-Za-z0-9_-]+");

  /** Holds only a name that IAM and Sentinel accept. */
  public RoleName {
    if (value.length() > LONGEST || !NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("no role name for Sentinel: " + value);
    }
  }

  /**
   * Reads a role name.
   *
   * @param input what the person gave
   * @return the name, or what is wrong with it
   */
  public static Checked<RoleName> parse(String input) {
    String text = input.strip();
    if (!text.startsWith(PREFIX)) {
      return Checked.invalid("input.role-prefix", text);
    }
    if (text.length() == PREFIX.length()) {
      return Checked.invalid("input.role-empty");
    }
    if (text.length() > LONGEST) {
      return Checked.invalid("input.role-long", text, text.length());
    }
    return NAME.matcher(text).matches()
        ? Checked.valid(new RoleName(text))
        : Checked.invalid("input.role-characters", text);
  }

  @Override
  public String toString() {
    return value;
  }
}
