package org.sentinelsetup.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.ListPage;
import org.sentinelsetup.model.Trail;
import org.sentinelsetup.model.TrailEvent;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;

/** CloudTrail. docs.aws.amazon.com/awscloudtrail/latest/APIReference/Welcome.html */
public final class CloudTrail {
  private final CloudTrailClient client;
  private final Calls calls = new Calls("CloudTrail");

  CloudTrail(CloudTrailClient client) {
    this.client = client;
  }

  /**
   * All trails seen from here: this Region's, those of other Regions that log this one, and the
   * organisation's.
   *
   * @return the trails
   * @throws AwsCallException when refused
   */
  public List<Trail> trails() {
    return calls.perform(
        "DescribeTrails",
        () ->
            client.describeTrails(request -> request.includeShadowTrails(true)).trailList().stream()
                .map(CloudTrail::trail)
                .toList());
  }

  /** What events are looked for by: CloudTrail takes one attribute a call. */
  public enum By {
    /** The call. */
    EVENT_NAME("EventName"),
    /** The name of the session that called. */
    USERNAME("Username");

    private final String key;

    By(String key) {
      this.key = key;
    }
  }

  /**
   * Management events of this account and Region, of the last 90 days. An event can be looked up
   * minutes after it happened; a quarter of an hour is usual. CloudTrail allows two calls a second.
   *
   * @param by what they are looked for by
   * @param value what that has to be
   * @param from not before, UTC
   * @param to not after, UTC
   * @param mark of the page, null for the first
   * @return up to 50 events, newest first, without those whose record cannot be read
   * @throws AwsCallException when refused
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
   */
  public ListPage<TrailEvent> events(
      By by, String value, Instant from, Instant to, @Nullable String mark) {
    return calls.perform(
        "LookupEvents",
        () -> {
          var answer =
              client.lookupEvents(
                  request ->
                      request
                          .lookupAttributes(
                              LookupAttribute.builder()
                                  .attributeKey(by.key)
                                  .attributeValue(value)
                                  .build())
                          .startTime(from)
                          .endTime(to)
                          .nextToken(mark));
          return new ListPage<>(
              answer.events().stream().map(TrailRecord::read).flatMap(Optional::stream).toList(),
              Calls.orNull(answer.nextToken()));
        });
  }

  private static Trail trail(software.amazon.awssdk.services.cloudtrail.model.Trail trail) {
    return new Trail(
        Calls.need(trail.name(), "Name"),
        Calls.need(trail.trailARN(), "TrailARN"),
        Calls.need(trail.s3BucketName(), "S3BucketName"),
        Calls.orNull(trail.s3KeyPrefix()),
        Calls.orNull(trail.kmsKeyId()),
        Boolean.TRUE.equals(trail.isOrganizationTrail()),
        Boolean.TRUE.equals(trail.isMultiRegionTrail()),
        Boolean.TRUE.equals(trail.logFileValidationEnabled()),
        Calls.need(trail.homeRegion(), "HomeRegion"));
  }
}
