package org.sentinelsetup.engine.profile;

import java.util.Optional;

/**
 * What a section is about.
 *
 * @param kind profile, sso-session or another
 * @param name its name without quotes
 */
record SectionHeading(Kind kind, String name) {
  private static final String DEFAULT = "default";

  /** What a section can be about. */
  enum Kind {
    PROFILE,
    SSO_SESSION,
    OTHER
  }

  /**
   * Reads a heading of the config file, where profiles other than the default say that they are
   * one.
   *
   * @param line a line that begins with a bracket
   * @return empty when the bracket is not closed or the name is missing
   */
  static Optional<SectionHeading> inConfig(String line) {
    return inside(line)
        .flatMap(
            inside -> {
              int space = 0;
              while (space < inside.length() && !Character.isWhitespace(inside.charAt(space))) {
                space++;
              }
              String name = inside.substring(space);
              return switch (inside.substring(0, space)) {
                case "profile" -> named(Kind.PROFILE, name);
                case "sso-session" -> named(Kind.SSO_SESSION, name);
                default ->
                    named(unquoted(inside).equals(DEFAULT) ? Kind.PROFILE : Kind.OTHER, inside);
              };
            });
  }

  /**
   * Reads a heading of the credentials file, which holds nothing but profiles.
   *
   * @param line a line that begins with a bracket
   * @return empty when the bracket is not closed or the name is missing
   */
  static Optional<SectionHeading> inCredentials(String line) {
    return inside(line).flatMap(inside -> named(Kind.PROFILE, inside));
  }

  /**
   * A name as it is compared: quotes only hold a name with spaces together.
   *
   * @param name with or without quotes around it
   * @return without
   */
  static String unquoted(String name) {
    String text = name.strip();
    int last = text.length() - 1;
    boolean quoted =
        last > 0
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(last) == text.charAt(0);
    return quoted ? text.substring(1, last).strip() : text;
  }

  private static Optional<String> inside(String line) {
    int end = line.indexOf(']');
    return end < 0 ? Optional.empty() : Optional.of(line.substring(1, end).strip());
  }

  private static Optional<SectionHeading> named(Kind kind, String name) {
    String bare = unquoted(name);
    return bare.isEmpty() ? Optional.empty() : Optional.of(new SectionHeading(kind, bare));
  }
}
