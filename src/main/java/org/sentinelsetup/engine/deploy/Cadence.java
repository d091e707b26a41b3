package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import org.sentinelsetup.engine.Time;

/**
 * How often AWS is asked how far an operation is: fewer than one call in two seconds over the
 * whole, a little sooner at the beginning, and more rarely while AWS says that it is asked too
 * often. What was asked sooner is made up for by pauses that are a little longer.
 *
 * @param rounds how many rounds came to an answer
 * @param owed how long nothing would have to be asked to be within one call in a {@link #USUAL}
 *     pause, before the next pause
 * @param pause the pause before the next round
 */
record Cadence(int rounds, Duration owed, Duration pause) {
  /** The pause after a round of one call. */
  static final Duration USUAL = Duration.ofMillis(2500);

  /** The longest pause where nobody is throttled. */
  static final Duration LONGEST = Duration.ofSeconds(4);

  /** The longest pause of all. */
  static final Duration THROTTLED = Duration.ofSeconds(16);

  /** Before the first round. */
  static final Cadence START = new Cadence(0, Duration.ZERO, Duration.ZERO);

  private static final Duration QUICK = Duration.ofSeconds(1);
  private static final int QUICK_ROUNDS = 2;

  /** After a round that came to an answer. */
  Cadence answered(int calls) {
    Duration left = rest().plus(USUAL.multipliedBy(calls));
    Duration next = rounds < QUICK_ROUNDS ? QUICK : clamped(left);
    return new Cadence(rounds + 1, left, next);
  }

  /** After a round that AWS did not want to answer yet: twice the pause, up to a limit. */
  Cadence throttled() {
    Duration last = pause.compareTo(USUAL) < 0 ? USUAL : pause;
    return new Cadence(rounds, Duration.ZERO, Time.longer(last, THROTTLED));
  }

  /** What is still owed when the pause is over. */
  private Duration rest() {
    Duration rest = owed.minus(pause);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private static Duration clamped(Duration owed) {
    if (owed.compareTo(USUAL) < 0) {
      return USUAL;
    }
    return owed.compareTo(LONGEST) > 0 ? LONGEST : owed;
  }
}
