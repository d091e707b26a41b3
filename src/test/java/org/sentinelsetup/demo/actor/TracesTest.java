package org.sentinelsetup.demo.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.Trails.Event;
import tools.jackson.databind.JsonNode;

/** What Sentinel's visits leave in CloudTrail, where, and under whose name. */
class TracesTest {
  private static final String SESSION = "MicrosoftSentinel_" + Setup.WORKSPACE;

  private World world = new World(Options.instant(Scenario.HAPPY));
  private Setup setup = new Setup(world);

  private List<Event> events(String name) {
    return world.trails().events().stream().filter(event -> event.name().equals(name)).toList();
  }

  @Test
  void aVisitIsRecordedWhereTheGlobalEndpointIs() {
    setup.apply();
    world.clock().advance(Duration.ofMinutes(1));
    Event event = events("AssumeRoleWithWebIdentity").getFirst();
    assertThat(event.place()).isEqualTo(new Place(Seed.LOGGING, "us-east-1"));
    JsonNode json = Json.read(event.json());
    assertThat(json.path("userIdentity").path("type").asString()).isEqualTo("WebIdentityUser");
    assertThat(json.path("requestParameters").path("roleSessionName").asString())
        .isEqualTo(SESSION);
    assertThat(json.has("errorCode")).isFalse();
  }

  @Test
  void aRefusedVisitIsRecordedWithItsReason() {
    setup.trust = setup.trust.replace("MicrosoftSentinel_", "Other_");
    setup.apply();
    world.clock().advance(Duration.ofMinutes(1));
    assertThat(events("AssumeRoleWithWebIdentity"))
        .singleElement()
        .satisfies(
            event -> {
              JsonNode json = Json.read(event.json());
              assertThat(json.path("errorCode").asString()).isEqualTo("AccessDenied");
              assertThat(json.path("requestParameters").path("roleArn").asString())
                  .isEqualTo(Setup.ROLE);
            });
  }

  @Test
  void aTokenThatIsNoneLeavesNothing() {
    setup.audience = "api://other";
    setup.apply();
    world.clock().advance(Duration.ofMinutes(2));
    assertThat(events("AssumeRoleWithWebIdentity")).isEmpty();
    assertThat(world.sentinel().lastError().orElseThrow().hop()).isEqualTo(Hop.ASSUME_ROLE);
  }

  @Test
  void theKeysUseIsRecordedUnderTheSession() {
    setup.apply();
    world.clock().advance(Duration.ofMinutes(10));
    assertThat(events("Decrypt"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.username()).isEqualTo(SESSION);
              assertThat(event.resources()).extracting("name").containsExactly(setup.key);
              assertThat(Json.read(event.json()).has("errorCode")).isFalse();
            });
  }

  @Test
  void aKeyOfAnotherAccountTellsBothAccountsButOnlyTheCallersOfARefusal() {
    world = new World(Options.instant(Scenario.CONTROL_TOWER));
    setup = new Setup(world);
    setup.apply();
    world.clock().advance(Duration.ofMinutes(10));
    assertThat(events("Decrypt"))
        .extracting(event -> event.place().account())
        .contains(Seed.LOGGING, setup.key.split(":")[4]);
    world = new World(Options.instant(Scenario.CONTROL_TOWER));
    setup = new Setup(world);
    setup.keyStatement = "";
    setup.delegated = false;
    setup.apply();
    world.clock().advance(Duration.ofMinutes(10));
    assertThat(events("Decrypt"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.place().account()).isEqualTo(Seed.LOGGING);
              JsonNode json = Json.read(event.json());
              assertThat(json.path("errorCode").asString()).isEqualTo("AccessDenied");
              assertThat(json.path("errorMessage").asString()).contains(SESSION, "kms:Decrypt");
            });
  }
}
