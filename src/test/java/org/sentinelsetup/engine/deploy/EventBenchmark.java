package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.Time;

/**
 * How long it takes from a resource's state being readable in AWS to its being told, and how often
 * AWS is asked for it, while the shipped template is deployed on the demo cloud; beside the
 * cadences of other tools. In demo time, in which a call takes none: nothing here depends on the
 * machine. Run with {@code ./mvnw test-compile exec:exec@events}; prints, never fails.
 */
final class EventBenchmark {
  /** The goal for the median, in seconds. */
  static final double LATENCY = 2.5;

  /** The goal for calls a second. */
  static final double CALLS = 0.5;

  private static final int PHASES = 10;

  /**
   * What was measured.
   *
   * @param median seconds from readable to told
   * @param worst the longest of them
   * @param calls calls a second from the start to the last one, in the worst run
   * @param length seconds of the longest run
   */
  record Figures(double median, double worst, double calls, double length) {}

  private EventBenchmark() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "%-40s %9s %9s %9s %9s%n",
        "deployment, demo seconds",
        "median s",
        "worst s",
        "calls/s",
        "length s");
    print("goal", new Figures(LATENCY, Double.NaN, CALLS, Double.NaN));
    for (Scenario scenario : List.of(Scenario.HAPPY, Scenario.RESOURCE_FAILS)) {
      String name = scenario.name().toLowerCase(Locale.ROOT);
      print("ours, " + name, measure(scenario, Watcher::ours));
      print("AWS CLI's deploy (5 s), " + name, waiter(scenario, 5));
      print("the SDK's waiter (30 s), " + name, waiter(scenario, 30));
      print(
          "SAM's (0.5 s, two calls), " + name,
          measure(scenario, Watcher.poller(Duration.ofMillis(500))));
    }
  }

  private static Figures waiter(Scenario scenario, int seconds) throws InterruptedException {
    return measure(scenario, Watcher.waiter(Duration.ofSeconds(seconds)));
  }

  private static void print(String who, Figures figures) {
    System.out.printf(
        Locale.ROOT,
        "%-40s %9.2f %9.2f %9.2f %9.1f%n",
        who,
        figures.median(),
        figures.worst(),
        figures.calls(),
        figures.length());
  }

  /** Several runs, each of which begins to ask a little later, as the demo's events are on time. */
  static Figures measure(Scenario scenario, Watcher watcher) throws InterruptedException {
    List<Double> latencies = new ArrayList<>();
    double calls = 0;
    double length = 0;
    for (int phase = 0; phase < PHASES; phase++) {
      try (var stack = new DemoStack(scenario)) {
        Time time = stack.time();
        Instant began = time.now();
        int before = stack.calls();
        watcher.deploy(
            stack,
            Duration.ofMillis(50 + phase * 1000L / PHASES),
            news -> news.forEach(event -> latencies.add(seconds(event.time(), time.now()))));
        double whole = seconds(began, time.now());
        calls = Math.max(calls, (stack.calls() - before) / whole);
        length = Math.max(length, whole);
      }
    }
    double[] sorted = latencies.stream().mapToDouble(value -> value).sorted().toArray();
    return new Figures(sorted[sorted.length / 2], sorted[sorted.length - 1], calls, length);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
