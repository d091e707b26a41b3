package org.sentinelsetup.app;

import java.time.Duration;
import java.time.Instant;
import org.sentinelsetup.cli.Turns;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.engine.Time;

/**
 * The demo's time. In an instant demo it stands still but where it is waited for; otherwise it runs
 * by itself and waiting takes its share of real time.
 *
 * @param cloud the demo cloud, whose clock it is
 * @param speed demo seconds in a real second, 0 for instant
 * @param turns when the person of the demo is thinking
 */
public record DemoTime(DemoCloud cloud, double speed, Turns turns) implements Time {
  private static final Duration LOOK = Duration.ofMillis(10);

  @Override
  public Instant now() {
    return cloud.clock().now();
  }

  @Override
  public void pause(Duration length) throws InterruptedException {
    turns.await();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (speed == 0) {
      cloud.clock().advance(length);
    } else {
      // The speed may change while it is waited.
      Instant end = now().plus(length);
      while (now().isBefore(end)) {
        Thread.sleep(LOOK);
      }
    }
  }
}
