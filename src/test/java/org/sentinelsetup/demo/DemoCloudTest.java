package org.sentinelsetup.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DemoCloudTest {
  @Test
  void timeRunsByItselfWhenItHasASpeed() throws InterruptedException {
    CountDownLatch due = new CountDownLatch(1);
    try (DemoCloud cloud = DemoCloud.start(Options.running(Scenario.HAPPY, 1000))) {
      cloud.clock().after(Duration.ofMinutes(2), due::countDown);
      assertThat(due.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aFailingTaskDoesNotStopTime() throws InterruptedException {
    CountDownLatch due = new CountDownLatch(1);
    try (DemoCloud cloud = DemoCloud.start(Options.running(Scenario.HAPPY, 1000))) {
      cloud
          .clock()
          .after(
              Duration.ofSeconds(1),
              () -> {
                throw new IllegalStateException("on purpose");
              });
      cloud.clock().after(Duration.ofMinutes(2), due::countDown);
      assertThat(due.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void timeStandsStillOtherwise() {
    Options options = new Options(Scenario.HAPPY, 0, Instant.parse("2026-11-25T08:00:00Z"), 1);
    try (DemoCloud cloud = DemoCloud.start(options)) {
      assertThat(cloud.clock().now()).isEqualTo(options.start());
      cloud.clock().advance(Duration.ofSeconds(3));
      assertThat(cloud.clock().now()).isEqualTo(options.start().plusSeconds(3));
    }
  }

  @Test
  void timeDoesNotRunBackwards() {
    assertThatThrownBy(() -> Options.running(Scenario.HAPPY, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Options.running(Scenario.HAPPY, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
