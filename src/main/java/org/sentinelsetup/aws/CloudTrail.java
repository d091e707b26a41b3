package org.sentinelsetup.aws;

import java.util.List;
import org.sentinelsetup.model.Trail;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

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
