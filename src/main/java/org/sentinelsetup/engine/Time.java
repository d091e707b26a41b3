package org.sentinelsetup.engine;

import java.time.Duration;
import java.time.Instant;

/** Time as the engine sees it, so that tests and the demo need not wait. */
public interface Time {
  /**
   * The time.
   *
   * @return now, UTC
   */
  Instant now();

  /**
   * Lets time pass.
   *
   * @param length how much
   * @throws InterruptedException when what is going on was abandoned
   */
  void pause(Duration length) throws InterruptedException;

  /**
   * The pause after this one, where asking again and again is to become rarer.
   *
   * @param pause the last one
   * @param longest the longest there may be
   * @return twice as long, and no longer than that
   */
  static Duration longer(Duration pause, Duration longest) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(longest) > 0 ? longest : twice;
  }

  /**
   * The time on the wall.
   *
   * @return real time
   */
  static Time real() {
    return new Time() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
      }
    };
  }
}
