package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Trails.Event;
import org.sentinelsetup.demo.state.Trails.Resource;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.InvalidEventCategoryException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidLookupAttributesException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidMaxResultsException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidTimeRangeException;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;

class CloudTrailTest {
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final Clients clients = new Clients(cloud);
  private final CloudTrailClient trails =
      clients.client(
          CloudTrailClient.builder(), clients.as("111122223333", "ReadOnly"), "eu-west-1");

  @AfterEach
  void close() {
    trails.close();
    cloud.close();
  }

  @Test
  void aMemberSeesTheTrailOfTheOrganisation() {
    var list = trails.describeTrails().trailList();
    assertThat(list).hasSize(1);
    var trail = list.getFirst();
    assertThat(trail.name()).isEqualTo("acme-org-trail");
    assertThat(trail.s3BucketName()).isEqualTo("acme-org-logs");
    assertThat(trail.isOrganizationTrail()).isTrue();
    assertThat(trail.logFileValidationEnabled()).isTrue();
    assertThat(trail.kmsKeyId())
        .isEqualTo("arn:aws:kms:eu-west-1:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666");
    assertThat(trails.describeTrails(r -> r.includeShadowTrails(false)).trailList()).isEmpty();
    assertThat(trails.describeTrails(r -> r.trailNameList("other")).trailList()).isEmpty();
  }

  @Test
  void eventsAreLookedUpNewestFirstAfterAWhile() {
    happened("PutKeyPolicy", "a");
    cloud.clock().advance(Duration.ofMinutes(1));
    happened("AssumeRoleWithWebIdentity", "b");
    assertThat(trails.lookupEvents().events()).isEmpty();
    cloud.clock().advance(Duration.ofMinutes(5));
    var first = trails.lookupEvents(r -> r.maxResults(1));
    assertThat(first.events())
        .extracting(event -> event.eventName())
        .containsExactly("AssumeRoleWithWebIdentity");
    assertThat(first.events().getFirst().eventTime())
        .isEqualTo(cloud.clock().now().minus(Duration.ofMinutes(5)));
    assertThat(trails.lookupEvents(r -> r.nextToken(first.nextToken())).events())
        .extracting(event -> event.eventName())
        .containsExactly("PutKeyPolicy");
    assertThat(
            trails.lookupEvents(r -> r.lookupAttributes(attribute("ResourceName", "a"))).events())
        .extracting(event -> event.eventName())
        .containsExactly("PutKeyPolicy");
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    Instant now = cloud.clock().now();
    assertThatThrownBy(() -> trails.lookupEvents(r -> r.maxResults(51)))
        .isInstanceOf(InvalidMaxResultsException.class);
    assertThatThrownBy(() -> trails.lookupEvents(r -> r.nextToken("none")))
        .isInstanceOf(InvalidNextTokenException.class);
    assertThatThrownBy(
            () -> trails.lookupEvents(r -> r.startTime(now).endTime(now.minusSeconds(1))))
        .isInstanceOf(InvalidTimeRangeException.class);
    assertThatThrownBy(() -> trails.lookupEvents(r -> r.eventCategory("insight")))
        .isInstanceOf(InvalidEventCategoryException.class);
    assertThatThrownBy(
            () ->
                trails.lookupEvents(
                    r ->
                        r.lookupAttributes(
                            attribute("EventName", "x"), attribute("Username", "x"))))
        .isInstanceOf(InvalidLookupAttributesException.class);
  }

  private static LookupAttribute attribute(String key, String value) {
    return LookupAttribute.builder().attributeKey(key).attributeValue(value).build();
  }

  private void happened(String name, String resource) {
    cloud
        .world()
        .trails()
        .record(
            new Event(
                name,
                name,
                "test.amazonaws.com",
                cloud.clock().now(),
                new Place("111122223333", "eu-west-1"),
                "demo.person",
                "",
                false,
                List.of(new Resource("Thing", resource)),
                "{}"));
  }
}
