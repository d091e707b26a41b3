package org.sentinelsetup.app.start;

import java.time.Duration;

/**
 * Makes the start cache in the background, once the person has had a while for what the program was
 * started for. To be closed when the program ends: what is half made then is given up and cleared
 * away.
 */
public final class Caching implements AutoCloseable {
  private static final Duration WHILE = Duration.ofMinutes(1);

  private final Thread thread;

  private Caching(Thread thread) {
    this.thread = thread;
  }

  /**
   * Begins to wait.
   *
   * @return what is to be closed
   */
  public static Caching begin() {
    return new Caching(Thread.ofVirtual().name("start cache").start(Caching::make));
  }

  private static void make() {
    try {
      Thread.sleep(WHILE);
      var cache = StartCache.named();
      if (cache.isPresent()) {
        cache.get().make();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
