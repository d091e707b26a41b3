package org.sentinelsetup.ui.control;

import java.time.Duration;

/** Spans of time as people read them off a clock. */
public final class Spans {
  private Spans() {}

  /**
   * Minutes and seconds.
   *
   * @param span how long; a negative one counts as none
   * @return {@code m:ss}
   */
  public static String say(Duration span) {
    return span.isNegative() ? "0:00" : "%d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
  }
}
