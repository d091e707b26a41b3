package org.sentinelsetup.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a demo cloud is started.
 *
 * @param scenario what goes differently
 * @param speed demo seconds that pass in one real second; 0: time moves only when it is told to
 * @param start what the demo clock shows at the start
 * @param seed of all randomness, so that a run can be repeated
 */
public record Options(Scenario scenario, double speed, Instant start, long seed) {
  /** Refuses a speed that is negative or no number. */
  public Options {
    if (!(speed >= 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("speed must be 0 or more: " + speed);
    }
  }

  /** Time stands still until {@code clock().advance} is called; starts at the present second. */
  public static Options instant(Scenario scenario) {
    return new Options(scenario, 0, present(), 1);
  }

  /** Time runs by itself, {@code speed} times as fast as ours; starts at the present second. */
  public static Options running(Scenario scenario, double speed) {
    return new Options(scenario, speed, present(), 1);
  }

  private static Instant present() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
