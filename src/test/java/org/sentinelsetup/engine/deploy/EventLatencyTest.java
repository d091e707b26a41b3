package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelsetup.demo.Scenario;

/** In demo time, which is the same on every machine. */
class EventLatencyTest {
  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"HAPPY", "RESOURCE_FAILS"})
  void whatAwsHasIsToldSoonAndAwsIsNotAskedOften(Scenario scenario) throws InterruptedException {
    var figures = EventBenchmark.measure(scenario, Watcher::ours);
    assertThat(figures.median()).isLessThanOrEqualTo(EventBenchmark.LATENCY);
    assertThat(figures.calls()).isLessThanOrEqualTo(EventBenchmark.CALLS);
  }
}
