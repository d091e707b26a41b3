package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.engine.permissions.ForSendingBack;
import org.sentinelsetup.engine.permissions.LeastPrivilege;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.WizardState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key is denied, messages are set aside, the key is mended, and what was set aside comes in. */
@Timeout(180)
class SendBackTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String QUEUE =
      "arn:aws:sqs:eu-west-1:111122223333:cloudtrail-sentinel-integration";
  private static final String LETTERS = QUEUE + "-dead-letter";
  private static final String ROLE = "OIDC_Sentinel-cloudtrail-eu-west-1";

  /** Three tries in place of a hundred, so that half an hour is enough. */
  private static void spoil(World world) {
    new Sabotage(world).role("kms:Decrypt", "kms:DescribeKey").keyPolicy(ROLE, "OIDC_Other");
    tries(world, 3);
  }

  /** Digest files, which Sentinel cannot read, would soon be set aside again with three tries. */
  private static void repair(World world) {
    new Sabotage(world).role("kms:DescribeKey", "kms:Decrypt").keyPolicy("OIDC_Other", ROLE);
    tries(world, 100);
  }

  private static void tries(World world, int most) {
    world
        .queues()
        .setQueueAttributes(
            queue(world, QUEUE),
            Map.of(
                "RedrivePolicy",
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                    .formatted(LETTERS, most)));
  }

  private static Queue queue(World world, String arn) {
    return world.queues().byArn(arn).orElseThrow();
  }

  private static HopReport fetching(WizardState state) {
    return report(state, Hop.SENTINEL_FETCHES);
  }

  private static HopReport report(WizardState state, Hop hop) {
    return state.verify().hops().stream()
        .filter(report -> report.hop() == hop)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasSetAsideIsIngestedAfterTheRepair() throws Exception {
    try (Played played = Played.through(Scenario.HAPPY, world -> {}, SendBackTest::spoil)) {
      World world = played.cloud().world();
      assertThat(report(played.state(), Hop.KEY_DECRYPTS).state()).isEqualTo(HopState.BROKEN);
      assertThat(fetching(played.state()).state())
          .as("held back by the key, and has no fault of its own")
          .isEqualTo(HopState.WAITING);
      long letters = new Flow(played.state().verify().hops()).setAside().orElseThrow();
      List<String> missing = events(world, queue(world, LETTERS));
      assertThat(letters).isEqualTo(queue(world, LETTERS).peek().size()).isPositive();
      assertThat(missing).isNotEmpty();
      assertThat(world.sentinel().ingested()).isEmpty();

      repair(world);
      Visit later = sendBack(played, DemoScript.person(Scenario.HAPPY).role());
      assertThat(later.code()).as(later.said()).isEqualTo(ExitCode.DONE);
      assertThat(fetching(later.state()).state()).isEqualTo(HopState.FLOWING);
      assertThat(later.said())
          .contains("messages were sent back.", "Messages per", "S3B40029", "make-series");
      assertThat(later.said().substring(later.said().indexOf("sent back.")))
          .as("what is fetched anew is not said to be stuck")
          .containsPattern("[…✓] Sentinel fetches the logs")
          .doesNotContainPattern("[!✗] S(3 notifies|entinel fetches)");
      assertThat(queue(world, LETTERS).peek()).isEmpty();
      played.cloud().clock().advance(Duration.ofMinutes(10));
      assertThat(world.sentinel().ingested()).containsAll(missing).doesNotHaveDuplicates();
      assertThat(later.state().verify().timeline().deadLetters())
          .as("the depth is part of the picture")
          .anyMatch(point -> point.value() > 0);
    }
  }

  @Test
  void itTakesPermissionsOfItsOwnAndNoMoreThanThose() throws Exception {
    try (Played played = Played.through(Scenario.HAPPY, world -> {}, SendBackTest::spoil)) {
      World world = played.cloud().world();
      repair(world);
      String usual = LeastPrivilege.of(played.plan()).deploying();
      StackOutputs outputs = Objects.requireNonNull(played.state().deploy().outputs());
      Sets.assign(world, "Usual", usual);
      Sets.assign(world, "Repairing", Sets.both(usual, ForSendingBack.policy(outputs)));

      Visit without = sendBack(played, "Usual");
      assertThat(without.code()).isEqualTo(ExitCode.NOT_DONE);
      assertThat(without.state().verify().activity())
          .isInstanceOfSatisfying(
              Activity.Failed.class,
              failed ->
                  assertThat(Objects.requireNonNull(failed.problem().aws()).code())
                      .isEqualTo("AccessDenied"));
      assertThat(queue(world, LETTERS).peek()).isNotEmpty();

      assertThat(sendBack(played, "Repairing").code()).isEqualTo(ExitCode.DONE);
      assertThat(queue(world, LETTERS).peek()).isEmpty();
    }
  }

  private static Visit sendBack(Played played, String role) throws Exception {
    return Visit.to(
        played.cloud(),
        played.verifier(role).withSendBack(true).withPatience(Duration.ofMinutes(60)));
  }

  /** The events of the logs that messages in a queue tell of. */
  private static List<String> events(World world, Queue queue) {
    return queue.peek().stream()
        .flatMap(message -> JSON.readTree(message.body()).path("Records").valueStream())
        .map(record -> record.path("s3").path("object").path("key").stringValue())
        .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
        .flatMap(key -> eventIds(world, key))
        .toList();
  }

  private static Stream<String> eventIds(World world, String key) {
    byte[] packed = world.buckets().find(Seed.LOG_BUCKET).orElseThrow().objects().get(key).body();
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return JSON
          .readTree(stream.readAllBytes())
          .path("Records")
          .valueStream()
          .map(record -> record.path("eventID"))
          .map(JsonNode::stringValue)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
