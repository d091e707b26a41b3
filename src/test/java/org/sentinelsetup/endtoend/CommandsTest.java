package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.OutputsPerson;
import org.sentinelsetup.cli.OutputsWanted;
import org.sentinelsetup.cli.Person;
import org.sentinelsetup.cli.Report;
import org.sentinelsetup.cli.ReportingPerson;
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
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.Tracing;
import org.sentinelsetup.wizard.VerifyStep;
import org.sentinelsetup.wizard.WizardEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command after the other, each by a process of its own, on one cloud. */
@Timeout(180)
final class CommandsTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private TerminalPlayer.Ended ended;

  private ExitCode run(DemoWizard wizard, Setup setup, Errand errand, Duration patience)
      throws Exception {
    return run(wizard, person(setup, errand, patience, false));
  }

  private static SetupPerson person(Setup setup, Errand errand, Duration patience, boolean trace) {
    return new SetupPerson(
        setup,
        PortalEntry.usual(),
        errand,
        false,
        false,
        patience,
        trace,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private ExitCode run(DemoWizard wizard, Person person) throws Exception {
    ended =
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
      assertThat(reported(verify, setup, Duration.ZERO, false, "unread.html"))
          .isEqualTo(ExitCode.NOT_DONE);
      assertThat(Files.readString(folder.resolve("unread.html")))
          .contains("Flow of the logs", "Sentinel reads the queue")
          .doesNotContain("own event, followed");
      new Browser(cloud.baseUri())
          .addConnection(apply.runner().state().review().plan().inputs(), outputs);
      assertThat(reported(flows, setup, Duration.ofMinutes(60), false, "flows.md"))
          .isEqualTo(ExitCode.DONE);
      assertThat(Files.readString(folder.resolve("flows.md")))
          .contains("## Flow of the logs", "The AWS side is complete", "| Flowing |")
          .contains("Counts are of what came since");
      outputs(read, apply);
      assertThat(reported(traced, setup, Duration.ofMinutes(60), true, "traced.html"))
          .isEqualTo(ExitCode.DONE);
      followed(cloud.world(), traced.runner().state().verify().tracing());
      toldInJson(traced.runner().state().verify());
      assertThat(run(undo, setup, Errand.UNDO, Duration.ZERO)).isEqualTo(ExitCode.DONE);
      assertThat(cloud.world().roles().find(Samples.ACCOUNT, "OIDC_Sentinel-cloudtrail-eu-west-1"))
          .isEmpty();
      assertThat(run(gone, setup, Errand.UNDO, Duration.ZERO)).isEqualTo(ExitCode.DONE);
      assertThat(List.of(told.toString(StandardCharsets.UTF_8).split("\n")))
          .anyMatch(line -> line.contains("Set up in eu-west-1: 1"))
          .anyMatch(line -> line.contains("Set up in eu-west-1: 0"));
    }
  }

  /** As {@code verify --report} does it. */
  private ExitCode reported(
      DemoWizard wizard, Setup setup, Duration patience, boolean trace, String name)
      throws Exception {
    String file = folder.resolve(name).toString();
    ExitCode code =
        run(wizard, new ReportingPerson(person(setup, Errand.VERIFY, patience, trace), file));
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("The report is saved as " + file);
    return code;
  }

  /** As {@code --json} prints it, the trace as it is in the report that was saved. */
  private void toldInJson(VerifyStep step) throws IOException {
    JsonNode json = JsonMapper.shared().readTree(Report.of(Errand.VERIFY, ended));
    assertThat(json.path("hops"))
        .hasSameSizeAs(step.hops())
        .allSatisfy(hop -> assertThat(hop.path("state").asString()).isNotEmpty());
    assertThat(json.path("hops").valueStream().filter(hop -> hop.has("countedFrom"))).hasSize(4);
    String html = Jsoup.parse(Files.readString(folder.resolve("traced.html"))).text();
    JsonNode trace = json.path("trace");
    assertThat(trace).hasSize(TraceStage.Kind.values().length);
    for (int i = 0; i < trace.size(); i++) {
      TraceStage stage = step.tracing().stages().get(i);
      JsonNode one = trace.get(i);
      assertThat(one.path("stage").asString())
          .isEqualTo(stage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      assertThat(one.path("state").asString())
          .isEqualTo(stage.state().name().toLowerCase(Locale.ROOT));
      assertThat(one.path("evidence").asString()).isEqualTo(Words.say(stage.evidence()));
      assertThat(html).contains(one.path("evidence").asString());
    }
    assertThat(trace.get(4).path("query").asString()).startsWith("AWSCloudTrail | where");
    assertThat(trace.get(0).has("query")).isFalse();
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
    assertThat(run(wizard, new OutputsPerson(wanted, PortalEntry.usual())))
        .isEqualTo(ExitCode.DONE);
    assertThat(wizard.runner().state().inPlace().orElseThrow().outputs()).isEqualTo(made.outputs());
    var template =
        new ConnectorTemplate(new ConnectorRequest(made.inputs().cloud(), place, made.outputs()));
    assertThat(Files.readString(Path.of(arm))).isEqualTo(template.arm());
    assertThat(Files.readString(Path.of(bicep))).isEqualTo(template.bicep());
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("Saved: " + arm, "Saved: " + bicep, made.outputs().topicArn());
  }
}
