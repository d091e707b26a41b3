package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CadenceTest {
  /** Digits are answered rounds of so many calls, t is a round that was throttled. */
  static Stream<Arguments> rounds() {
    return Stream.of(
        arguments("111", List.of(1000L, 1000L, 4000L)),
        arguments(
            "1111111111",
            List.of(1000L, 1000L, 4000L, 4000L, 2500L, 2500L, 2500L, 2500L, 2500L, 2500L)),
        arguments("1t1", List.of(1000L, 5000L, 1000L)),
        arguments("111t1", List.of(1000L, 1000L, 4000L, 8000L, 2500L)),
        arguments("ttttt1", List.of(5000L, 10_000L, 16_000L, 16_000L, 16_000L, 1000L)),
        arguments("111t2222", List.of(1000L, 1000L, 4000L, 8000L, 4000L, 4000L, 4000L, 4000L)),
        arguments("111t2211", List.of(1000L, 1000L, 4000L, 8000L, 4000L, 4000L, 4000L, 3000L)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rounds")
  void thePauseFollowsFromWhatHappened(String happened, List<Long> pauses) {
    Cadence cadence = Cadence.START;
    List<Long> seen = new ArrayList<>();
    for (char what : happened.toCharArray()) {
      cadence = what == 't' ? cadence.throttled() : cadence.answered(what - '0');
      seen.add(cadence.pause().toMillis());
    }
    assertThat(seen).isEqualTo(pauses);
  }

  @Test
  void inTheLongRunThereAreFewerCallsThanOneInTwoSeconds() {
    Cadence cadence = Cadence.START;
    Duration passed = Duration.ZERO;
    int calls = 0;
    for (int round = 0; round < 60; round++) {
      int some = round % 15 == 14 ? 2 : 1;
      calls += some;
      cadence = cadence.answered(some);
      passed = passed.plus(cadence.pause());
    }
    assertThat(calls / (passed.toMillis() / 1000.0)).isLessThan(0.5);
    assertThat(cadence.pause()).isBetween(Cadence.USUAL, Cadence.LONGEST);
  }
}
