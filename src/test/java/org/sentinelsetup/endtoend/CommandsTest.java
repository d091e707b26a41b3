package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.Entry;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.OutputsPerson;
import org.sentinelsetup.cli.OutputsWanted;
import org.sentinelsetup.cli.Person;
import org.sentinelsetup.cli.SetupPerson;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Gzip;
import org.sentinelsetup.engine.sentinel.ConnectorRequest;
import org.sentinelsetup.engine.sentinel.ConnectorTemplate;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.Tracing;
import org.sentinelsetup.wizard.WizardEvent;

/** One command after the other, each by a process of its own, on one cloud. */
@Timeout(180)
final class CommandsTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private ExitCode run(DemoWizard wizard, Setup setup, Errand errand, Duration patience)
      throws Exception {
    return run(wizard, setup, errand, patience, false);
  }

  private ExitCode run(
      DemoWizard wizard, Setup setup, Errand errand, Duration patience, boolean trace)
      throws Exception {
    return run(
        wizard,
        new SetupPerson(
            setup,
            entry(),
            errand,
            false,
            false,
            patience,
            trace,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Entry entry() {
    var person = DemoScript.person(Scenario.HAPPY);
    return new Entry.Portal(
        Samples.valid(StartUrl.parse(person.answers().startUrl())),
        Samples.valid(Region.parse(person.answers().ssoRegion())),
        person.role(),
        false);
  }

  private ExitCode run(DemoWizard wizard, Person person) throws Exception {
    TerminalPlayer.Ended ended =
        new TerminalPlayer(
                wizard.runner(),
                new Browser(wizard.cloud().baseUri()),
                person,
                wizard.turns(),
                new PrintStream(told, true, StandardCharsets.UTF_8))
            .play();
    wizard.runner().send(new WizardEvent.Leave());
    return ExitCode.of(ended);
  }

  /** The object named does hold the event, and the event did reach the workspace. */
  private void followed(World world, Tracing tracing) {
    assertThat(tracing).isInstanceOf(Tracing.Ended.class);
    assertThat(tracing.stages())
        .extracting(TraceStage::state)
        .containsExactly(
            HopState.FLOWING,
            HopState.FLOWING,
            HopState.UNKNOWN,
            HopState.UNKNOWN,
            HopState.UNKNOWN,
            HopState.UNKNOWN);
    String eventId = tracing.stages().getFirst().evidence().arguments().getFirst().toString();
    Object key = tracing.stages().get(1).evidence().arguments().getLast();
    var object = world.buckets().find("acme-org-logs").orElseThrow().objects().get(key);
    assertThat(Gzip.unpack(object.body()).orElseThrow()).contains(eventId, "PutBucketNotification");
    assertThat(world.sentinel().ingested()).contains(eventId);
    assertThat(told.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
        .contains("own event, followed", "AwsEventId == \"" + eventId, "filter eventID = ");
  }

  @Test
  void applyVerifyUndo() throws Exception {
    Setup setup = Setup.of(Samples.inputs());
    DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
    try (DemoWizard apply = DemoWizard.on(cloud, 0, Answers.NONE, new Kept());
        DemoWizard again = DemoWizard.on(cloud, 0, Answers.NONE, new Kept());
        DemoWizard verify = DemoWizard.on(cloud, 0, Answers.NONE, new Kept());
        DemoWizard flows = DemoWizard.on(cloud, 0, Answers.NONE, new Kept());
        DemoWizard read = DemoWizard.on(cloud, 0, Answers.NONE, new Kept());
        DemoWizard traced = DemoWizard.on(cloud, 0, Answers.NONE, new Kept());
        DemoWizard undo = DemoWizard.on(cloud, 0, Answers.NONE, new Kept());
        DemoWizard gone = DemoWizard.on(cloud, 0, Answers.NONE, new Kept())) {
      assertThat(run(apply, setup, Errand.APPLY, Duration.ZERO)).isEqualTo(ExitCode.DONE);
      var outputs = apply.runner().state().deploy().outputs();
      assertThat(run(again, setup, Errand.APPLY, Duration.ZERO)).isEqualTo(ExitCode.DONE);
      assertThat(again.runner().state().deploy().begun()).isFalse();
      assertThat(run(verify, setup, Errand.VERIFY, Duration.ZERO)).isEqualTo(ExitCode.NOT_DONE);
      new Browser(cloud.baseUri())
          .addConnection(apply.runner().state().review().plan().inputs(), outputs);
      assertThat(run(flows, setup, Errand.VERIFY, Duration.ofMinutes(60))).isEqualTo(ExitCode.DONE);
      outputs(read, apply);
      assertThat(run(traced, setup, Errand.VERIFY, Duration.ofMinutes(60), true))
          .isEqualTo(ExitCode.DONE);
      followed(cloud.world(), traced.runner().state().verify().tracing());
      assertThat(run(undo, setup, Errand.UNDO, Duration.ZERO)).isEqualTo(ExitCode.DONE);
      assertThat(cloud.world().roles().find(Samples.ACCOUNT, "OIDC_Sentinel-cloudtrail-eu-west-1"))
          .isEmpty();
      assertThat(run(gone, setup, Errand.UNDO, Duration.ZERO)).isEqualTo(ExitCode.DONE);
      assertThat(List.of(told.toString(StandardCharsets.UTF_8).split("\n")))
          .anyMatch(line -> line.contains("Set up in eu-west-1: 1"))
          .anyMatch(line -> line.contains("Set up in eu-west-1: 0"));
    }
  }

  /** By its name alone, without the file of a set-up. */
  private void outputs(DemoWizard wizard, DemoWizard apply) throws Exception {
    InPlace made = apply.runner().state().inPlace().orElseThrow();
    var place = new AzurePlace("1a2b3c4d-1111-4222-8333-444455556666", "rg", "acme-sentinel");
    String arm = folder.resolve("a.json").toString();
    String bicep = folder.resolve("a.bicep").toString();
    var wanted =
        new OutputsWanted(
            "cloudtrail",
            "eu-west-1",
            Samples.ACCOUNT,
            false,
            Optional.of(arm),
            Optional.of(bicep),
            place);
    assertThat(run(wizard, new OutputsPerson(wanted, entry()))).isEqualTo(ExitCode.DONE);
    assertThat(wizard.runner().state().inPlace().orElseThrow().outputs()).isEqualTo(made.outputs());
    var template =
        new ConnectorTemplate(new ConnectorRequest(made.inputs().cloud(), place, made.outputs()));
    assertThat(Files.readString(Path.of(arm))).isEqualTo(template.arm());
    assertThat(Files.readString(Path.of(bicep))).isEqualTo(template.bicep());
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("Saved: " + arm, "Saved: " + bicep, made.outputs().topicArn());
  }
}
