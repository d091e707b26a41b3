package org.sentinelsetup.engine;

/** Commands to be copied into a POSIX shell. */
public final class Shell {
  private Shell() {}

  /**
   * A text as one word of a command, whatever is in it.
   *
   * @param text the text
   * @return the text in single quotes
   */
  public static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * A command over several lines.
   *
   * @param parts its parts, each on a line of its own
   * @return the command
   */
  public static String command(String... parts) {
    return String.join(" \\\n  ", parts);
  }
}
