package org.sentinelsetup.wizard;

import java.time.Instant;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** What a step is doing in the background. */
public sealed interface Activity {
  /** Nothing. */
  Activity IDLE = new Idle();

  /** Nothing is going on. */
  record Idle() implements Activity {}

  /**
   * Something is going on.
   *
   * @param what what it is
   * @param since when it began, UTC
   */
  record Busy(Text what, Instant since) implements Activity {}

  /**
   * The last thing failed.
   *
   * @param problem what, why, and what to do
   */
  record Failed(Problem problem) implements Activity {}

  /**
   * Whether a certain thing is going on.
   *
   * @param activity what is going on
   * @param key the message that says what
   * @return false when it is something else, or nothing
   */
  static boolean is(Activity activity, String key) {
    return activity instanceof Busy(Text what, _) && what.key().equals(key);
  }

  /**
   * Something that begins now.
   *
   * @param key the message that says what
   * @param since when it began, UTC
   * @param arguments what to fill in
   * @return the activity
   */
  static Activity busy(String key, Instant since, Object... arguments) {
    return new Busy(Text.of(key, arguments), since);
  }
}
