package org.sentinelsetup.app.window;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sentinelsetup.ui.Rendering;

/**
 * Whether a process that plays set-up after set-up keeps anything of them: plays the demo in the
 * window from the first page until logs flow, goes back to the first page and begins again; every
 * fifth time it closes the window and opens another. Fails when what is used after a collection
 * grows by more than a tenth from the tenth set-up to the last. Run with {@code ./mvnw test-compile
 * dependency:build-classpath@javafx exec:exec@memory}; {@code -Dmemory.runs=20} for fewer.
 */
final class MemorySoak {
  private static final int WARM = 10;
  private static final int A_WINDOW = 5;
  private static final double LIMIT = 1.10;
  private static final double MEBIBYTE = 1 << 20;

  private MemorySoak() {}

  public static void main(String[] args) throws Exception {
    // The window's thread would keep the process alive after a failure.
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, failure) -> {
              failure.printStackTrace();
              System.exit(2);
            });
    double ratio = grown(Files.createTempDirectory("memory"), WARM, Integer.parseInt(args[0]));
    System.exit(ratio > LIMIT ? 1 : 0);
  }

  /** Plays set-ups; what is used at the end, as a share of what was used after the warm ones. */
  static double grown(Path home, int warm, int runs) throws Exception {
    long begin = System.nanoTime();
    long first = 0;
    long last = 0;
    System.out.println("set-ups  used after collection, MiB");
    var window = new PlayedWindow(home);
    for (int run = 1; run <= runs; run++) {
      var _ = window.begin();
      window.play();
      if (run % A_WINDOW == 0) {
        window.close();
        window = new PlayedWindow(home);
      } else {
        window.startOver();
      }
      if (run % WARM == 0 || run == warm || run == runs) {
        last = used();
        first = run == warm ? last : first;
        System.out.printf("%7d  %8.2f%n", run, last / MEBIBYTE);
      }
    }
    window.close();
    double ratio = (double) last / first;
    System.out.printf(
        "%d set-ups to %d: %.3f times as much, at most %.2f wanted; %d s%n",
        warm, runs, ratio, LIMIT, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    return ratio;
  }

  /** What is used once collecting gains nothing any more: cleaners and queues need a few turns. */
  private static long used() throws InterruptedException {
    long used = Long.MAX_VALUE;
    for (int turn = 0; turn < 10; turn++) {
      System.gc();
      Rendering.onFx(() -> null);
      Thread.sleep(Duration.ofMillis(100));
      used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }
}
