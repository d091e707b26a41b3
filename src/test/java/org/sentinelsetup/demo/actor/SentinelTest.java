package org.sentinelsetup.demo.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Message;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Seed;

class SentinelTest {
  private final World world = new World(Options.instant(Scenario.HAPPY));
  private final Setup setup = new Setup(world);

  @Test
  void fetchesEverythingWhenEverythingIsRight() {
    Queue queue = setup.apply();
    world.clock().advance(Duration.ofMinutes(25));
    assertThat(world.sentinel().lastError()).isEmpty();
    assertThat(world.sentinel().ingested()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(new HashSet<>(world.trails().events().stream().map(event -> event.id()).toList()))
        .containsAll(world.sentinel().ingested());
    assertThat(queue.peek()).as("the test message too is gone").isEmpty();
    assertThat(world.roles().byArn(Setup.ROLE).orElseThrow().lastUsed()).isPresent();
  }

  @Test
  void leavesDigestsInTheQueue() {
    Queue queue = setup.apply();
    world.clock().advance(Duration.ofMinutes(75));
    assertThat(world.sentinel().lastError().orElseThrow().hop()).isEqualTo(Hop.PARSE);
    assertThat(queue.peek())
        .isNotEmpty()
        .allMatch(message -> message.body().contains("CloudTrail-Digest"));
  }

  static Stream<Arguments> sabotage() {
    return Stream.of(
        spoil("audience of the provider", Hop.ASSUME_ROLE, s -> s.audience = "api://other"),
        spoil(
            "audience in the trust",
            Hop.ASSUME_ROLE,
            s -> s.trust = s.trust.replace("api://1462b192", "api://0000b192")),
        spoil(
            "session name",
            Hop.ASSUME_ROLE,
            s -> s.trust = s.trust.replace("MicrosoftSentinel_", "Other_")),
        spoil(
            "workspace",
            Hop.ASSUME_ROLE,
            s ->
                s.trust = s.trust.replace(Setup.WORKSPACE, "0f1e2d3c-1111-4222-8333-000000000000")),
        spoil("sqs:GetQueueUrl", Hop.QUEUE_URL, without("sqs:GetQueueUrl")),
        spoil("sqs:GetQueueAttributes", Hop.QUEUE_ATTRIBUTES, without("sqs:GetQueueAttributes")),
        spoil("sqs:ReceiveMessage", Hop.RECEIVE, without("sqs:ReceiveMessage")),
        spoil(
            "sqs:ChangeMessageVisibility", Hop.VISIBILITY, without("sqs:ChangeMessageVisibility")),
        spoil(
            "s3:GetObject",
            Hop.OBJECT,
            s -> s.permissions = s.permissions.replace("s3:GetObject", "s3:GetObjectAcl")),
        spoil(
            "prefix in the role",
            Hop.OBJECT,
            s -> s.permissions = s.permissions.replace("AWSLogs/*", "Other/*")),
        spoil(
            "bucket policy denies",
            Hop.OBJECT,
            s ->
                s.bucketPolicy =
                    Optional.of(
                        """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
            "Action":"s3:PutObject","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"*"}]}""")),
        spoil(
            "key statement, and no delegation",
            Hop.DECRYPT,
            s -> {
              s.keyStatement = "";
              s.delegated = false;
            }),
        spoil(
            "kms:Decrypt in the role, and no key statement",
            Hop.DECRYPT,
            s -> {
              s.keyStatement = "";
              s.permissions = s.permissions.replace("kms:Decrypt", "kms:DescribeKey");
            }),
        spoil(
            "via service of another Region",
            Hop.DECRYPT,
            s -> {
              s.keyStatement = s.keyStatement.replace("s3.eu-west-1", "s3.us-east-1");
              s.delegated = false;
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void sabotage(String name, Hop hop, Consumer<Setup> spoil) {
    spoil.accept(setup);
    Queue queue = setup.apply();
    world.clock().advance(Duration.ofMinutes(12));
    assertThat(world.sentinel().ingested()).as(name).isEmpty();
    assertThat(world.sentinel().log())
        .filteredOn(entry -> !entry.good())
        .extracting(entry -> entry.hop())
        .as(name)
        .containsOnly(hop);
    assertThat(queue.peek())
        .as("nothing unread is deleted")
        .anyMatch(message -> message.body().contains("Records"));
  }

  /** Inside one account either policy is enough; across accounts both have to allow. */
  static Stream<Arguments> keys() {
    Consumer<Setup> none = s -> {};
    Consumer<Setup> noStatement = s -> s.keyStatement = "";
    Consumer<Setup> noDelegation = s -> s.delegated = false;
    Consumer<Setup> noRole =
        s -> s.permissions = s.permissions.replace("kms:Decrypt", "kms:Encrypt");
    return Stream.of(
        arguments(Scenario.HAPPY, none, true),
        arguments(Scenario.HAPPY, noStatement, true),
        arguments(Scenario.HAPPY, noRole, true),
        arguments(Scenario.HAPPY, noDelegation.andThen(noRole), true),
        arguments(Scenario.HAPPY, noDelegation.andThen(noStatement), false),
        arguments(Scenario.CONTROL_TOWER, none, true),
        arguments(Scenario.CONTROL_TOWER, noDelegation, true),
        arguments(Scenario.CONTROL_TOWER, noRole, false),
        arguments(Scenario.CONTROL_TOWER, noDelegation.andThen(noStatement), false));
  }

  @ParameterizedTest
  @MethodSource
  void keys(Scenario scenario, Consumer<Setup> spoil, boolean flows) {
    World other = new World(Options.instant(scenario));
    Setup there = new Setup(other);
    spoil.accept(there);
    there.apply();
    other.clock().advance(Duration.ofMinutes(12));
    assertThat(other.sentinel().ingested().isEmpty()).isEqualTo(!flows);
    assertThat(other.sentinel().lastError().map(error -> error.hop()))
        .isEqualTo(flows ? Optional.empty() : Optional.of(Hop.DECRYPT));
  }

  @Test
  void everyVisitLeavesATrace() {
    setup.apply();
    world.clock().advance(Duration.ofMinutes(2));
    assertThat(world.trails().events())
        .filteredOn(event -> event.name().equals("AssumeRoleWithWebIdentity"))
        .hasSize(2)
        .allMatch(event -> event.json().contains("MicrosoftSentinel_" + Setup.WORKSPACE));
  }

  @Test
  void withoutDeleteMessageTheSameLogsComeAgain() {
    without("sqs:DeleteMessage").accept(setup);
    Queue queue = setup.apply();
    world.clock().advance(Duration.ofMinutes(20));
    assertThat(world.sentinel().lastError().orElseThrow().hop()).isEqualTo(Hop.DELETE);
    assertThat(queue.peek()).extracting(Message::receives).contains(2);
    List<String> ids = world.sentinel().ingested();
    assertThat(new HashSet<>(ids)).hasSizeLessThan(ids.size());
  }

  static Stream<Arguments> nothingSent() {
    return Stream.of(
        arguments(
            "source ARN",
            (Consumer<Setup>)
                s ->
                    s.queuePolicy =
                        s.queuePolicy.replace("arn:aws:s3:::acme-org-logs", "arn:aws:s3:::other")),
        arguments(
            "source account",
            (Consumer<Setup>)
                s ->
                    s.queuePolicy =
                        s.queuePolicy.replace(
                            "\"aws:SourceAccount\":\"111122223333\"",
                            "\"aws:SourceAccount\":\"444455556666\"")),
        arguments("prefix of the rule", (Consumer<Setup>) s -> s.prefix = "Other/"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void nothingSent(String name, Consumer<Setup> spoil) {
    spoil.accept(setup);
    Queue queue = setup.apply();
    world.clock().advance(Duration.ofMinutes(12));
    assertThat(world.sentinel().ingested()).as(name).isEmpty();
    assertThat(world.sentinel().lastError()).as("an empty queue is no error").isEmpty();
    assertThat(queue.peek()).isEmpty();
  }

  @Test
  void aDeletedRoleIsNotTheOneMadeAnew() {
    setup.delegated = false;
    setup.apply();
    world.clock().advance(Duration.ofMinutes(6));
    int before = world.sentinel().ingested().size();
    assertThat(before).isPositive();
    world.roles().deleteRolePolicy(Seed.LOGGING, "OIDC_Sentinel", "read");
    world.roles().deleteRole(Seed.LOGGING, "OIDC_Sentinel");
    assertThat(world.keys().find(setup.key).orElseThrow().policy())
        .doesNotContain(Setup.ROLE)
        .contains("AROA");
    world.clock().advance(Duration.ofMinutes(1));
    assertThat(world.sentinel().lastError().orElseThrow().hop()).isEqualTo(Hop.ASSUME_ROLE);
    world
        .roles()
        .createRole(
            Seed.LOGGING,
            "OIDC_Sentinel",
            setup.trust,
            org.sentinelsetup.demo.state.Roles.Details.PLAIN);
    world.roles().putRolePolicy(Seed.LOGGING, "OIDC_Sentinel", "read", setup.permissions);
    world.clock().advance(Duration.ofMinutes(12));
    assertThat(world.sentinel().ingested()).hasSize(before);
    assertThat(world.sentinel().lastError().orElseThrow().hop()).isEqualTo(Hop.QUEUE_URL);
  }

  @Test
  void theFormRefusesWhatCannotBeRight() {
    assertThatThrownBy(
            () ->
                new Connection(
                    "role",
                    "https://sqs.eu-west-1.amazonaws.com/111122223333/q",
                    Setup.WORKSPACE,
                    AzureCloud.COMMERCIAL,
                    "AWSCloudTrail"))
        .hasMessageContaining("role ARN");
    assertThatThrownBy(
            () ->
                new Connection(
                    Setup.ROLE,
                    Setup.QUEUE,
                    Setup.WORKSPACE,
                    AzureCloud.COMMERCIAL,
                    "AWSCloudTrail"))
        .hasMessageContaining("queue URL");
    assertThatThrownBy(
            () ->
                new Connection(
                    Setup.ROLE,
                    "https://sqs.eu-west-1.amazonaws.com/111122223333/q",
                    "ws",
                    AzureCloud.COMMERCIAL,
                    "AWSCloudTrail"))
        .hasMessageContaining("GUID");
  }

  private static Consumer<Setup> without(String action) {
    return s ->
        s.queuePolicy = s.queuePolicy.replace("\"" + action + "\"", "\"sqs:ListQueueTags\"");
  }

  private static Arguments spoil(String name, Hop hop, Consumer<Setup> spoil) {
    return arguments(name, hop, spoil);
  }
}
