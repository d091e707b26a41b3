package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Samples;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.OutputsPerson;
import org.sentinelsetup.cli.OutputsWanted;
import org.sentinelsetup.cli.Report;
import org.sentinelsetup.cli.ReportingPerson;
import org.sentinelsetup.cli.SetupPerson;
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
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.Tracing;
import org.sentinelsetup.wizard.VerifyStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command after the other, each by a process of its own, on one cloud. */
@Timeout(180)
final class CommandsTest {
  @TempDir private Path folder;

  private static SetupPerson person(Errand errand) {
    return new SetupPerson(Setup.of(Samples.inputs()), PortalEntry.usual(), errand);
  }

  /** The object named does hold the event, and the event did reach the workspace. */
  private static void followed(World world, Visit traced) {
    Tracing tracing = traced.state().verify().tracing();
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
    assertThat(traced.said())
        .contains("own event, followed", "AwsEventId == \"" + eventId, "filter eventID = ");
  }

  @Test
  void applyVerifyUndo() throws Exception {
    SetupPerson verifies = person(Errand.VERIFY);
    SetupPerson waits = verifies.withPatience(Duration.ofMinutes(60));
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY))) {
      Visit apply = Visit.to(cloud, person(Errand.APPLY));
      assertThat(apply.code()).isEqualTo(ExitCode.DONE);
      Visit again = Visit.to(cloud, person(Errand.APPLY));
      assertThat(again.code()).isEqualTo(ExitCode.DONE);
      assertThat(again.state().deploy().begun()).isFalse();
      assertThat(reported(cloud, verifies, "unread.html").code()).isEqualTo(ExitCode.NOT_DONE);
      assertThat(Files.readString(folder.resolve("unread.html")))
          .contains("Flow of the logs", "Sentinel reads the queue")
          .doesNotContain("own event, followed");
      new Browser(cloud.baseUri())
          .addConnection(apply.state().review().plan().inputs(), apply.state().deploy().outputs());
      assertThat(reported(cloud, waits, "flows.md").code()).isEqualTo(ExitCode.DONE);
      assertThat(Files.readString(folder.resolve("flows.md")))
          .contains("## Flow of the logs", "The AWS side is complete", "| Flowing |")
          .contains("Counts are of what came since");
      outputs(cloud, apply.state().inPlace().orElseThrow());
      Visit traced = reported(cloud, waits.withTrace(true), "traced.html");
      assertThat(traced.code()).isEqualTo(ExitCode.DONE);
      followed(cloud.world(), traced);
      toldInJson(traced);
      Visit undo = Visit.to(cloud, person(Errand.UNDO));
      assertThat(undo.code()).isEqualTo(ExitCode.DONE);
      assertThat(undo.said()).contains("Set up in eu-west-1: 1");
      assertThat(cloud.world().roles().find(Samples.ACCOUNT, "OIDC_Sentinel-cloudtrail-eu-west-1"))
          .isEmpty();
      Visit gone = Visit.to(cloud, person(Errand.UNDO));
      assertThat(gone.code()).isEqualTo(ExitCode.DONE);
      assertThat(gone.said()).contains("Set up in eu-west-1: 0");
    }
  }

  /** As {@code verify --report} does it. */
  private Visit reported(DemoCloud cloud, SetupPerson person, String name) throws Exception {
    String file = folder.resolve(name).toString();
    Visit visit = Visit.to(cloud, new ReportingPerson(person, file));
    assertThat(visit.said()).contains("The report is saved as " + file);
    return visit;
  }

  /** As {@code --json} prints it, the trace as it is in the report that was saved. */
  private void toldInJson(Visit traced) throws IOException {
    VerifyStep step = traced.state().verify();
    JsonNode json = JsonMapper.shared().readTree(Report.of(Errand.VERIFY, traced.ended()));
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
  private void outputs(DemoCloud cloud, InPlace made) throws Exception {
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
    Visit read = Visit.to(cloud, new OutputsPerson(wanted, PortalEntry.usual()));
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    assertThat(read.state().inPlace().orElseThrow().outputs()).isEqualTo(made.outputs());
    var template =
        new ConnectorTemplate(new ConnectorRequest(made.inputs().cloud(), place, made.outputs()));
    assertThat(Files.readString(Path.of(arm))).isEqualTo(template.arm());
    assertThat(Files.readString(Path.of(bicep))).isEqualTo(template.bicep());
    assertThat(read.said()).contains("Saved: " + arm, "Saved: " + bicep, made.outputs().topicArn());
  }
}
