package org.sentinelsetup.app.window;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.ui.Rendering;

/**
 * How soon the window shows itself, and how long the FX thread lets a person wait while the demo is
 * clicked through: the first time, and again in the warm process. Run with {@code ./mvnw
 * test-compile dependency:build-classpath@javafx exec:exec@frames}; prints, never fails. Without a
 * screen, JavaFX copies every frame pixel by pixel on the FX thread, some 50 ms each; run it with
 * {@code -Dscreen.flags=-Dprism.order=sw} in {@code packaging/linux/xvfb-tour.sh} for a window's
 * own figures.
 */
final class FrameBenchmark {
  private static final int ROUNDS = 3;

  private FrameBenchmark() {}

  public static void main(String[] args) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      long opened = System.nanoTime();
      try (Tour tour = new Tour(Files.createTempDirectory("frames"), null)) {
        tour.awaitFrame();
        if (round == 1) {
          System.out.printf(
              "first frame after the process started: %d ms%n",
              System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
        } else {
          System.out.printf(
              "first frame in the warm process: %d ms%n", (System.nanoTime() - opened) / 1_000_000);
        }
        tour.start(Scenario.HAPPY);
        tour.signIn();
        tour.logs();
        tour.review();
        tour.deploy("Continue");
        tour.connect();
        tour.verify();
        print(round, tour.stalls().longest());
      }
    }
    Rendering.stop();
  }

  private static void print(int round, Map<String, Double> longest) {
    new TreeMap<>(longest)
        .forEach(
            (what, waited) ->
                System.out.printf(
                    "round %d: longest wait for the FX thread in %-15s %4.0f ms%n",
                    round, what, waited));
  }
}
