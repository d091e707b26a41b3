package org.sentinelsetup.app.window;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** How long the FX thread lets others wait: asked again and again while something is going on. */
final class Stalls implements AutoCloseable {
  private static final double NANOS_A_MILLISECOND = 1e6;

  private final AtomicBoolean going = new AtomicBoolean(true);
  private volatile double longest;
  private volatile String during = "";
  private volatile String now = "opening";

  Stalls() {
    ask(System.nanoTime());
  }

  /** Names what goes on from here. */
  void during(String what) {
    now = what;
  }

  /** The longest wait so far, with what went on. */
  String longest() {
    return "%.0f ms (%s)".formatted(longest, during);
  }

  /** Asks from another thread each time, as soon as the last question was answered. */
  private void ask(long asked) {
    Platform.runLater(
        () -> {
          double waited = (System.nanoTime() - asked) / NANOS_A_MILLISECOND;
          if (waited > longest) {
            longest = waited;
            during = now;
          }
          if (going.get()) {
            Thread.ofVirtual().start(() -> ask(System.nanoTime()));
          }
        });
  }

  @Override
  public void close() {
    going.set(false);
  }
}
