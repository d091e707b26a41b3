package org.sentinelsetup.app.window;

import java.util.Locale;
import org.sentinelsetup.app.NetworkRefused;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** What a person is told when the program itself fails. */
final class Faults {
  private static final int CODE_BITS = 0xFFFFF;

  private Faults() {}

  /**
   * A fault, with a code that is the same whenever the same place fails in the same way, so that it
   * can be named and looked up in the log.
   */
  static String code(Throwable fault) {
    int hash = fault.getClass().getName().hashCode();
    StackTraceElement[] trace = fault.getStackTrace();
    if (trace.length > 0) {
      hash = 31 * hash + trace[0].getClassName().hashCode();
      hash = 31 * hash + trace[0].getLineNumber();
    }
    return "F-%05X".formatted(hash & CODE_BITS).toUpperCase(Locale.ROOT);
  }

  static Problem ofProgram(Throwable fault, Folders folders) {
    return Problem.of(
        Text.of("ui.fault.title"),
        Text.of("ui.fault.cause", code(fault), folders.logs().toString()),
        Text.of("ui.fault.action"));
  }

  static Problem ofBrowser(String address) {
    return Problem.of(
        Text.of("ui.browser.title"),
        Text.of("ui.browser.cause", address),
        Text.of("ui.browser.action"));
  }

  static Problem ofDemo(Exception cause) {
    return Problem.of(
        Text.of("ui.demo-failed.title"),
        Text.of("ui.demo-failed.cause", String.valueOf(cause.getMessage())),
        Text.of("ui.demo-failed.action"));
  }

  static Problem ofOpening(Exception cause, Folders folders) {
    if (cause instanceof NetworkRefused refused) {
      return refused.problem();
    }
    return Problem.of(
        Text.of("ui.open-failed.title"),
        Text.of("ui.open-failed.cause", String.valueOf(cause.getMessage())),
        Text.of("ui.open-failed.action", folders.logs().toString()));
  }
}
