package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedKeys;

class DeliveryTest {
  private static final Place HERE = new Place(Seed.LOGGING, Seed.LOG_REGION);
  private static final String BUCKET = "arn:aws:s3:::" + Seed.LOG_BUCKET;
  private static final String POLICY =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
      "Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::acme-org-logs"}}}]}""";
  private final World world = new World(Options.instant(Scenario.HAPPY));

  static Stream<Arguments> queues() {
    return Stream.of(
        arguments(Map.of("Policy", POLICY), true),
        arguments(Map.of(), false),
        arguments(Map.of("Policy", POLICY.replace("acme-org-logs", "other")), false),
        arguments(Map.of("Policy", POLICY, "KmsMasterKeyId", "alias/aws/sqs"), false),
        arguments(Map.of("Policy", POLICY, "KmsMasterKeyId", "alias/acme-logs"), false));
  }

  @ParameterizedTest
  @MethodSource
  void queues(Map<String, String> attributes, boolean taken) {
    String arn = world.queues().createQueue(HERE, "q", attributes).arn();
    assertThat(world.notifications().refusal(arn, BUCKET, Seed.LOGGING).isEmpty()).isEqualTo(taken);
    world.notifications().send(arn, BUCKET, Seed.LOGGING, "x");
    assertThat(world.queues().byArn(arn).orElseThrow().peek()).hasSize(taken ? 1 : 0);
  }

  @Test
  void aKeyMayLetS3In() {
    StoredKey key = world.keys().find(SeedKeys.arn(world)).orElseThrow();
    key.policy(
        key.policy().strip().replaceAll("\\s*\\]\\s*\\}$", "")
            + """
            ,{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
            "Action":["kms:GenerateDataKey","kms:Decrypt"],"Resource":"*"}]}""");
    Map<String, String> attributes = Map.of("Policy", POLICY, "KmsMasterKeyId", "alias/acme-logs");
    String arn = world.queues().createQueue(HERE, "q", attributes).arn();
    assertThat(world.notifications().refusal(arn, BUCKET, Seed.LOGGING)).isEmpty();
  }

  @Test
  void saysThatThereIsNoQueue() {
    assertThat(world.notifications().refusal(HERE.arn("sqs", "none"), BUCKET, Seed.LOGGING))
        .isEqualTo(Optional.of("The destination queue does not exist"));
  }
}
