package org.sentinelsetup.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Look at the alert e-mail, confirm it, test it. */
@Command(
    name = "alert",
    description = "Tell whether alarms reach the e-mail address. Changes nothing, unless asked to.",
    footer = SetupCommands.EXIT_CODES,
    mixinStandardHelpOptions = true)
public final class AlertCommand extends SetupCommands.Confirmed {
  @Option(
      names = "--confirm-link-stdin",
      description =
          "Read the link of the confirmation mail from standard input, one line, and confirm so"
              + " that unsubscribing takes a signed request. The link is not opened.")
  private boolean link;

  @Option(
      names = "--test",
      description = "Ask, set one alarm off for a moment, and see whether it gets to the topic.")
  private boolean test;

  /**
   * Whether a link is read from standard input.
   *
   * @return true when asked for
   */
  public boolean link() {
    return link;
  }

  /**
   * Whether an alarm is set off.
   *
   * @return true when asked for
   */
  public boolean test() {
    return test;
  }
}
