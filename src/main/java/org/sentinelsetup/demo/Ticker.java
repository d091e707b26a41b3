package org.sentinelsetup.demo;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.sentinelsetup.demo.state.DemoClock;

/** Lets demo time pass by itself, on a daemon thread. */
final class Ticker implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Ticker.class.getName());
  private static final Duration TICK = Duration.ofMillis(50);

  private final DemoClock clock;
  private final Thread thread;
  private volatile double speed;

  private Ticker(DemoClock clock, double speed) {
    this.clock = clock;
    this.speed = speed;
    this.thread = Thread.ofPlatform().daemon().name("demo-clock").unstarted(this::run);
  }

  static Ticker start(DemoClock clock, double speed) {
    var ticker = new Ticker(clock, speed);
    ticker.thread.start();
    return ticker;
  }

  /** Goes on at another speed, demo seconds in a real second. */
  void speed(double now) {
    speed = now;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    long last = System.nanoTime();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(TICK);
      } catch (InterruptedException e) {
        return;
      }
      long present = System.nanoTime();
      Duration step = Duration.ofNanos((long) ((present - last) * speed));
      last = present;
      try {
        clock.advance(step);
      } catch (RuntimeException bug) {
        LOG.log(Level.ERROR, "a task of the demo cloud failed", bug);
      }
    }
  }
}
