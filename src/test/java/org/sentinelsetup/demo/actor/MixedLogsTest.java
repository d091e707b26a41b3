package org.sentinelsetup.demo.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Gzip;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.NotificationRules.Kind;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedMixed;

/** Flow logs and findings reach their tables, and only theirs. */
class MixedLogsTest {
  private final World world = new World(Options.instant(Scenario.MIXED_LOGS));

  @ParameterizedTest
  @CsvSource({"acme-flow-logs, AWSVPCFlow, 6", "acme-findings, AWSGuardDuty, 1"})
  void arriveInTheirTable(String bucket, String table, int every) {
    Queue queue = connect(bucket, table);
    world.clock().advance(Duration.ofMinutes(12));
    assertThat(world.sentinel().lastError()).isEmpty();
    assertThat(world.sentinel().ingested()).hasSize(2 * every).doesNotHaveDuplicates();
    assertThat(queue.peek()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "acme-flow-logs, AWSGuardDuty",
    "acme-findings, AWSVPCFlow",
    "acme-flow-logs, AWSCloudTrail",
    "acme-findings, AWSCloudTrail"
  })
  void whatTheTableDoesNotReadIsNotDeleted(String bucket, String table) {
    Queue queue = connect(bucket, table);
    world.clock().advance(Duration.ofMinutes(8));
    assertThat(world.sentinel().ingested()).isEmpty();
    assertThat(world.sentinel().lastError().orElseThrow().hop()).isEqualTo(Hop.PARSE);
    assertThat(queue.peek()).isNotEmpty();
  }

  @Test
  void flowLogsNeedTheFieldStart() {
    connect(SeedMixed.FLOWS, "AWSVPCFlow");
    String text = "version account-id action\n2 111122223333 ACCEPT\n";
    var _ = world.buckets().put(SeedMixed.FLOWS, "AWSLogs/x.log.gz", Gzip.pack(text));
    world.clock().advance(Duration.ofMinutes(2));
    assertThat(world.sentinel().lastError().orElseThrow().what()).contains("the field start");
  }

  @Test
  void nothingIsWrittenWithAKeyThatIsDisabled() {
    world.keys().find(SeedMixed.keyArn(world)).orElseThrow().state("Disabled");
    int before = size(SeedMixed.FLOWS);
    world.clock().advance(Duration.ofMinutes(12));
    assertThat(size(SeedMixed.FLOWS)).isEqualTo(before);
  }

  private int size(String bucket) {
    return world.buckets().find(bucket).orElseThrow().objects().size();
  }

  private Queue connect(String name, String table) {
    Setup setup = new Setup(world);
    world
        .providers()
        .create(
            Seed.LOGGING,
            AzureCloud.COMMERCIAL.issuer(),
            List.of(setup.audience),
            List.of(),
            Map.of());
    world.roles().createRole(Seed.LOGGING, "OIDC_Sentinel", setup.trust, Roles.Details.PLAIN);
    String reading =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject",
        "kms:Decrypt"],"Resource":"*"}]}""";
    world.roles().putRolePolicy(Seed.LOGGING, "OIDC_Sentinel", "read", reading);
    Queue queue =
        world
            .queues()
            .createQueue(
                world.landscape().logs(),
                "sentinel-cloudtrail",
                Map.of("Policy", setup.queuePolicy.replace(Seed.LOG_BUCKET, name)));
    var bucket = world.buckets().find(name).orElseThrow();
    Rule rule =
        new Rule(
            Kind.QUEUE,
            "sentinel",
            Setup.QUEUE,
            List.of("s3:ObjectCreated:*"),
            Optional.of("AWSLogs/"),
            Optional.of(".gz"));
    bucket.notifications(new NotificationRules(List.of(rule), false));
    world
        .sentinel()
        .add(
            new Connection(Setup.ROLE, queue.url(), Setup.WORKSPACE, AzureCloud.COMMERCIAL, table));
    return queue;
  }
}
