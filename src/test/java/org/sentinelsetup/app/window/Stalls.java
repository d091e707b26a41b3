package org.sentinelsetup.app.window;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** How long the FX thread lets others wait: asked again and again while something is going on. */
final class Stalls implements AutoCloseable {
  private static final long PAUSE_MILLISECONDS = 2;
  private static final double NANOS_A_MILLISECOND = 1e6;

  private final Executor soon =
      CompletableFuture.delayedExecutor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Map<String, Double> longest = Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile String now = "opening";

  Stalls() {
    ask(System.nanoTime());
  }

  /** Names what goes on from here. */
  void during(String what) {
    now = what;
  }

  /** The longest wait in milliseconds of each thing that went on. */
  Map<String, Double> longest() {
    return Map.copyOf(longest);
  }

  /**
   * Asks a moment after the last question was answered: asked without a pause, the questions
   * themselves would keep a core busy and fill the heap.
   */
  private void ask(long asked) {
    Platform.runLater(
        () -> {
          double waited = (System.nanoTime() - asked) / NANOS_A_MILLISECOND;
          longest.merge(now, waited, Math::max);
          if (going.get()) {
            soon.execute(() -> ask(System.nanoTime()));
          }
        });
  }

  @Override
  public void close() {
    going.set(false);
  }
}
