package org.sentinelsetup.engine;

/** Texts as single words of a command line, whatever stands in them. */
public final class ShellWords {
  private ShellWords() {}

  /**
   * For a POSIX shell.
   *
   * @param text any text
   * @return one word, in quotes
   */
  public static String posix(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * For PowerShell, where a quote is doubled within quotes
   * (learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules).
   *
   * @param text any text
   * @return one word, in quotes
   */
  public static String powerShell(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * A command over several lines of a POSIX shell.
   *
   * @param parts its parts, each on a line of its own
   * @return the command
   */
  public static String command(String... parts) {
    return String.join(" \\\n  ", parts);
  }
}
