package org.sentinelsetup.demo;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.sentinelsetup.demo.state.DemoClock;

/** Lets demo time pass by itself, on a daemon thread. */
final class Ticker implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Ticker.class.getName());
  private static final Duration TICK = Duration.ofMillis(50);

  private final Thread thread;

  private Ticker(Thread thread) {
    this.thread = thread;
  }

  static Ticker start(DemoClock clock, double speed) {
    return new Ticker(
        Thread.ofPlatform().daemon().name("demo-clock").start(() -> run(clock, speed)));
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private static void run(DemoClock clock, double speed) {
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
