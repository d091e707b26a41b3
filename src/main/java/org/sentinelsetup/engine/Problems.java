package org.sentinelsetup.engine;

import java.util.Locale;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** Turns what failed into something a person can act on. */
public final class Problems {
  private Problems() {}

  /**
   * A call that AWS refused, or that never reached it.
   *
   * @param failure what failed
   * @return what to show
   */
  public static Problem of(AwsCallException failure) {
    AwsError error = failure.error();
    String kind = "problem.aws." + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(
        Text.of("problem.aws.title", error.service(), error.operation()),
        Text.of(kind + ".cause", error.message()),
        Text.of(kind + ".action", error.operation()),
        error);
  }

  /**
   * The session has ended.
   *
   * @param failure what AWS refused because of it
   * @return what to show
   */
  static Problem sessionOver(AwsCallException failure) {
    // Also what AWS says to a request that is dated too long ago.
    boolean perhapsClock = failure.error().code().equals("RequestExpired");
    return new Problem(
        Text.of("problem.session-over.title"),
        Text.of("problem.session-over.cause"),
        Text.of(perhapsClock ? "problem.session-over.clock" : "problem.session-over.action"),
        failure.error());
  }

  /**
   * A fault of our own.
   *
   * @param fault what was thrown; its details are in the log
   * @return what to show
   */
  public static Problem unexpected(RuntimeException fault) {
    return Problem.of(
        Text.of("problem.unexpected.title"),
        Text.of("problem.unexpected.cause", fault.getClass().getSimpleName()),
        Text.of("problem.unexpected.action"));
  }
}
