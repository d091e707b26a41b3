package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Deployment.State;

/** The same set-up once more changes nothing. */
class SecondRunTest {
  @Test
  void nothingIsWrittenAgain() throws Exception {
    try (Played first = Played.through(Scenario.HAPPY)) {
      var world = first.cloud().world();
      String policy = world.keys().find(Samples.KEY).orElseThrow().policy();
      var rules = world.buckets().find("acme-org-logs").orElseThrow().notifications();
      Visit second = Visit.to(first.cloud(), DemoScript.person());
      assertThat(second.ended().happy()).isTrue();
      assertThat(second.state().deploy().deployment().changes())
          .extracting(ChangeProgress::state)
          .containsOnly(State.UNCHANGED);
      assertThat(second.said())
          .contains("Stack cloudtrail-sentinel-integration: already up to date")
          .doesNotContain("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS");
      assertThat(world.keys().find(Samples.KEY).orElseThrow().policy()).isEqualTo(policy);
      assertThat(world.buckets().find("acme-org-logs").orElseThrow().notifications())
          .isEqualTo(rules);
      assertThat(world.providers().list(Samples.ACCOUNT)).hasSize(1);
    }
  }
}
