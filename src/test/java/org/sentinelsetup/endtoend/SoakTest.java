package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Weather.Trouble;

/**
 * Set-ups and undos in bad weather: nothing is lost, nothing of others is changed, and what the
 * screen says is so. {@code -Dsoak.seed=7 -Dsoak.runs=1} plays one again.
 */
class SoakTest {
  private static final List<Scenario> SCENARIOS =
      List.of(Scenario.HAPPY, Scenario.EXISTING_PROVIDER, Scenario.MIXED_LOGS);
  private static final double CHANCE = 0.04;

  /** Clients mostly wait before they try again. */
  private static final int AT_ONCE = 3;

  private record Outcome(Map<Trouble, Integer> met, Optional<String> broken) {}

  @Test
  void nothingIsLostWhateverHappensOnTheWay() throws Exception {
    long first = Long.getLong("soak.seed", 1);
    int runs = Integer.getInteger("soak.runs", 12);
    Map<Trouble, Integer> met = new EnumMap<>(Trouble.class);
    List<String> broken = new ArrayList<>();
    try (ExecutorService players = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Outcome>> all =
          LongStream.range(first, first + runs)
              .<Callable<Outcome>>mapToObj(seed -> () -> play(seed))
              .toList();
      for (Future<Outcome> played : players.invokeAll(all)) {
        played.get().met().forEach((trouble, times) -> met.merge(trouble, times, Integer::sum));
        played.get().broken().ifPresent(broken::add);
      }
    }
    System.out.printf("%d set-ups and undos from seed %d, troubles met: %s%n", runs, first, met);
    assertThat(broken).as("runs that broke").isEmpty();
  }

  private static Outcome play(long seed) throws Exception {
    Scenario scenario = SCENARIOS.get(Math.floorMod(seed, SCENARIOS.size()));
    try (SoakRun run = new SoakRun(scenario, seed, CHANCE)) {
      try {
        run.play();
        return new Outcome(run.met(), Optional.empty());
      } catch (Exception | AssertionError e) {
        return new Outcome(
            run.met(),
            Optional.of("-Dsoak.seed=%d, %s: %s%n%s".formatted(seed, scenario, e, run.story())));
      }
    }
  }
}
