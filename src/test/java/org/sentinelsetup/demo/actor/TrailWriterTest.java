package org.sentinelsetup.demo.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Buckets.StoredObject;
import org.sentinelsetup.demo.state.Gzip;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedKeys;
import tools.jackson.databind.JsonNode;

class TrailWriterTest {
  private final World world = new World(Options.instant(Scenario.HAPPY));
  private final Set<String> before = keys();

  @Test
  void writesAFileForEveryAccountAboutEveryFiveMinutes() {
    world.clock().advance(Duration.ofMinutes(6));
    List<StoredObject> made = made();
    assertThat(made).hasSize(3);
    for (StoredObject each : made) {
      assertThat(each.key())
          .matches(
              "AWSLogs/o-[a-z0-9]+/(\\d{12})/CloudTrail/eu-west-1/\\d{4}/\\d\\d/\\d\\d/\\1_CloudTrail_eu-west-1_\\d{8}T\\d{4}Z_[A-Za-z0-9]{16}\\.json\\.gz");
      assertThat(each.encryption().keyArn()).contains(SeedKeys.arn(world));
      JsonNode records = Json.read(Gzip.unpack(each.body()).orElseThrow()).path("Records");
      assertThat(records.size()).isBetween(2, 5);
      String account = each.key().split("/")[2];
      records.forEach(
          record -> {
            assertThat(record.path("recipientAccountId").asString()).isEqualTo(account);
            assertThat(record.path("eventID").asString()).hasSize(36);
            assertThat(record.path("userIdentity").path("type").asString())
                .isEqualTo("AssumedRole");
          });
    }
  }

  @Test
  void writesADigestEveryHour() {
    world.clock().advance(Duration.ofMinutes(70));
    assertThat(made())
        .filteredOn(each -> each.key().contains("/CloudTrail-Digest/"))
        .hasSize(3)
        .allSatisfy(
            each ->
                assertThat(Json.read(Gzip.unpack(each.body()).orElseThrow()).has("Records"))
                    .isFalse());
  }

  @Test
  void stopsWhereTheKeyStopsIt() {
    StoredKey key = world.keys().find(SeedKeys.arn(world)).orElseThrow();
    key.policy(key.policy().replace("kms:GenerateDataKey*", "kms:Encrypt"));
    world.clock().advance(Duration.ofMinutes(12));
    assertThat(made()).isEmpty();
  }

  private Set<String> keys() {
    return new TreeSet<>(world.buckets().find(Seed.LOG_BUCKET).orElseThrow().objects().keySet());
  }

  private List<StoredObject> made() {
    return world.buckets().find(Seed.LOG_BUCKET).orElseThrow().objects().values().stream()
        .filter(each -> !before.contains(each.key()))
        .toList();
  }
}
