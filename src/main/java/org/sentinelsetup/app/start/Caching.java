package org.sentinelsetup.app.start;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the start cache in the background, once the person has had a while for what the program was
 * started for. To be closed when the program ends: what is half made then is given up and cleared
 * away.
 */
public final class Caching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Caching.class);
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

  /**
   * Whether this start began at a cache, so that there is little left to be warmed up. To be asked
   * soon after the start, not on the FX thread.
   *
   * @return true when there was one for this program
   */
  public static boolean began() {
    try {
      var cache = StartCache.named();
      return cache.isPresent() && cache.get().fits();
    } catch (IOException e) {
      LOG.warn("Whether there is a start cache was not found out: {}", e.toString());
      return false;
    }
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
