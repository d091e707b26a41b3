package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.wizard.Answers;

/** The same set-up once more changes nothing. */
class SecondRunTest {
  @Test
  void nothingIsWrittenAgain() throws Exception {
    try (Played first = Played.through(Scenario.HAPPY);
        DemoWizard second = DemoWizard.on(first.cloud(), 0, Answers.NONE, new Kept())) {
      var world = first.cloud().world();
      String policy = world.keys().find(Samples.KEY).orElseThrow().policy();
      var rules = world.buckets().find("acme-org-logs").orElseThrow().notifications();
      var bytes = new ByteArrayOutputStream();
      boolean flows =
          new TerminalPlayer(
                  second.runner(),
                  new Browser(first.cloud().baseUri()),
                  DemoScript.person(),
                  second.turns(),
                  new PrintStream(bytes, true, StandardCharsets.UTF_8))
              .play()
              .happy();
      assertThat(flows).isTrue();
      assertThat(second.runner().state().deploy().deployment().changes())
          .extracting(ChangeProgress::state)
          .containsOnly(State.UNCHANGED);
      assertThat(bytes.toString(StandardCharsets.UTF_8))
          .contains("Stack cloudtrail-sentinel-integration: already up to date")
          .doesNotContain("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS");
      assertThat(world.keys().find(Samples.KEY).orElseThrow().policy()).isEqualTo(policy);
      assertThat(world.buckets().find("acme-org-logs").orElseThrow().notifications())
          .isEqualTo(rules);
      assertThat(world.providers().list(Samples.ACCOUNT)).hasSize(1);
    }
  }
}
