package org.sentinelsetup.demo.state;

import java.util.Optional;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Regions;

/**
 * What things are called in the world of a scenario.
 *
 * @param region where the logs are
 * @param ssoRegion where Identity Center is
 * @param startUrl where people sign in
 * @param logBucket what the organisation's trail writes to
 * @param trail the trail's name
 * @param prefix the trail's prefix in the bucket, without a slash at the end
 * @param keyOwner the account with the key the logs are encrypted with
 */
public record Landscape(
    String region,
    String ssoRegion,
    String startUrl,
    String logBucket,
    String trail,
    Optional<String> prefix,
    String keyOwner) {
  private static final Landscape USUAL =
      new Landscape(
          Seed.LOG_REGION,
          Seed.SSO_REGION,
          Seed.START_URL,
          Seed.LOG_BUCKET,
          Seed.TRAIL,
          Optional.empty(),
          Seed.LOGGING);

  /** The names of a scenario's world. */
  public static Landscape of(Scenario scenario) {
    return switch (scenario) {
      case CONTROL_TOWER -> tower("aws-controltower-logs-" + Seed.LOGGING + "-" + Seed.LOG_REGION);
      case LANDING_ZONE_4 -> tower("aws-controltower-cloudtrail-logs-" + Seed.LOGGING + "-a1b-c2d");
      case GOV_CLOUD ->
          // docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-sso.html
          new Landscape(
              "us-gov-west-1",
              "us-gov-west-1",
              "https://start.us-gov-home.awsapps.com/directory/acme",
              Seed.LOG_BUCKET,
              Seed.TRAIL,
              Optional.empty(),
              Seed.LOGGING);
      default -> USUAL;
    };
  }

  /**
   * As Control Tower sets a landing zone up: the organisation's id as prefix, the key with the
   * management account. docs.aws.amazon.com/controltower/latest/userguide/receive-and-read.html
   */
  private static Landscape tower(String bucket) {
    return new Landscape(
        Seed.LOG_REGION,
        Seed.SSO_REGION,
        Seed.START_URL,
        bucket,
        "aws-controltower-BaselineCloudTrail",
        Optional.of(Seed.ORGANISATION),
        Seed.MANAGEMENT);
  }

  /** The partition of everything in this world. */
  public Partition partition() {
    return Partition.of(region);
  }

  /** The Regions of this world. */
  public Regions regions() {
    return partition().equals(Partition.AWS) ? Regions.COMMERCIAL : Regions.GOVERNMENT;
  }

  /** The logging account, where the logs are. */
  public Place logs() {
    return new Place(Seed.LOGGING, region);
  }

  /** The ARN of the organisation's trail; it belongs to the management account. */
  public String trailArn() {
    return new Place(Seed.MANAGEMENT, region).arn("cloudtrail", "trail/" + trail);
  }

  /** What every key of the organisation's trail begins with. */
  public String folder() {
    return prefix.map(text -> text + "/").orElse("") + "AWSLogs/" + Seed.ORGANISATION + "/";
  }
}
