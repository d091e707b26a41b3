package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.sentinelsetup.model.Hop.KEY_DECRYPTS;
import static org.sentinelsetup.model.Hop.LOGS_ARRIVE;
import static org.sentinelsetup.model.Hop.ROLE_ASSUMED;
import static org.sentinelsetup.model.Hop.S3_NOTIFIES;
import static org.sentinelsetup.model.Hop.SENTINEL_FETCHES;
import static org.sentinelsetup.model.Hop.SENTINEL_READS;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopState;

/**
 * With one thing spoiled at a time the logs stop at one hop, and verification names that hop. The
 * hops before it still flow. In one account a permission may come from the role's policy or from
 * the resource's, so both are spoiled where both give it.
 */
class SabotageTest {
  private static final Set<HopState> FAULTS = Set.of(HopState.BROKEN, HopState.PARTLY);

  private static Arguments spoil(String what, Hop hop, Consumer<Sabotage> how) {
    return arguments(what, hop, how);
  }

  private static Arguments withoutQueueAction(String action, Hop hop) {
    return spoil(
        "sqs:" + action,
        hop,
        s ->
            s.role("sqs:" + action, "sqs:ListQueueTags")
                .queuePolicy("sqs:" + action, "sqs:ListQueueTags"));
  }

  static Stream<Arguments> sabotage() {
    return Stream.of(
        spoil(
            "audience",
            ROLE_ASSUMED,
            s -> s.trust("api://1462b192-27f7-4cb9-8523-0f4ecb54b47e", "api://other")),
        spoil("session name", ROLE_ASSUMED, s -> s.trust("MicrosoftSentinel_", "Other_")),
        withoutQueueAction("GetQueueUrl", SENTINEL_READS),
        withoutQueueAction("GetQueueAttributes", SENTINEL_READS),
        withoutQueueAction("ReceiveMessage", SENTINEL_READS),
        withoutQueueAction("ChangeMessageVisibility", SENTINEL_FETCHES),
        withoutQueueAction("DeleteMessage", SENTINEL_FETCHES),
        spoil("s3:GetObject", SENTINEL_FETCHES, s -> s.role("s3:GetObject", "s3:GetObjectTagging")),
        spoil(
            "prefix of the role",
            SENTINEL_FETCHES,
            s -> s.role("AWSLogs/o-a1b2c3d4e5/*", "AWSLogs/o-other/*")),
        spoil(
            "kms:Decrypt of the role, and the key's statement",
            KEY_DECRYPTS,
            s ->
                s.role("kms:Decrypt", "kms:DescribeKey")
                    .keyPolicy("OIDC_Sentinel-cloudtrail-eu-west-1", "OIDC_Other")),
        spoil(
            "key statement of a key that leaves nothing to IAM",
            KEY_DECRYPTS,
            s ->
                s.keyPolicy("OIDC_Sentinel-cloudtrail-eu-west-1", "OIDC_Other")
                    .keyPolicy("\"kms:*\"", "\"kms:List*\"")),
        spoil(
            "SourceArn",
            S3_NOTIFIES,
            s -> s.queuePolicy("arn:aws:s3:::acme-org-logs", "arn:aws:s3:::acme-web")),
        spoil(
            "SourceAccount",
            S3_NOTIFIES,
            s ->
                s.queuePolicy(
                    "\"aws:SourceAccount\":\"111122223333\"",
                    "\"aws:SourceAccount\":\"444455556666\"")),
        spoil(
            "notification",
            S3_NOTIFIES,
            s -> s.notification(rule -> with(rule, "arn:aws:sqs:eu-west-1:111122223333:other"))),
        spoil(
            "prefix of the notification",
            S3_NOTIFIES,
            s ->
                s.notification(
                    rule ->
                        new Rule(
                            rule.kind(),
                            rule.id(),
                            rule.target(),
                            rule.events(),
                            Optional.of("elsewhere/"),
                            rule.suffix()))));
  }

  private static Rule with(Rule rule, String target) {
    return new Rule(rule.kind(), rule.id(), target, rule.events(), rule.prefix(), rule.suffix());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void sabotage(String what, Hop hop, Consumer<Sabotage> how) {
    try (Played played =
        Played.through(Scenario.HAPPY, world -> {}, world -> how.accept(new Sabotage(world)))) {
      assertThat(played.flows()).isFalse();
      var hops = played.state().verify().hops();
      assertThat(hops)
          .filteredOn(report -> FAULTS.contains(report.state()))
          .singleElement()
          .isEqualTo(new Flow(hops).firstFault().orElseThrow())
          .satisfies(fault -> assertThat(fault.hop()).isEqualTo(hop))
          .satisfies(fault -> assertThat(fault.state()).isEqualTo(HopState.BROKEN));
      assertThat(hops.stream().takeWhile(report -> report.hop() != hop))
          .as("the hops before, where a key that was never asked for cannot be judged")
          .filteredOn(report -> report.hop() != KEY_DECRYPTS)
          .allMatch(report -> report.state() == HopState.FLOWING);
      if (hop != SENTINEL_FETCHES || !what.equals("sqs:DeleteMessage")) {
        assertThat(played.cloud().world().sentinel().ingested()).isEmpty();
      }
    }
  }

  @Test
  void logsThatCloudTrailCannotWriteAreMissedInTheBucket() {
    try (Played played =
        Played.through(
            Scenario.HAPPY,
            world -> {},
            world -> new Sabotage(world).keyPolicy("kms:GenerateDataKey*", "kms:GenerateMac"))) {
      assertThat(played.flows()).isFalse();
      assertThat(new Flow(played.state().verify().hops()).firstFault().orElseThrow().hop())
          .isEqualTo(LOGS_ARRIVE);
    }
  }

  @Test
  void inOneAccountTheKeysStatementIsEnough() {
    try (Played played =
        Played.through(
            Scenario.HAPPY,
            world -> {},
            world -> new Sabotage(world).role("kms:Decrypt", "kms:DescribeKey"))) {
      assertThat(played.flows()).isTrue();
    }
  }
}
