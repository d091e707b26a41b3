package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How AWS's services name the log files they put into buckets. */
public final class LogKeys {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HIVE_DAY =
      DateTimeFormatter.ofPattern("'year='uuuu'/month='MM'/day='dd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CONFIG_DAY =
      DateTimeFormatter.ofPattern("uuuu/M/d").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private LogKeys() {}

  /**
   * A log file of CloudTrail.
   *
   * @param folder what all of the trail's keys begin with, up to the account
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html">CloudTrail,
   *     log files</a>
   */
  public static String trail(String folder, Place place, Instant when, String random) {
    return "%s%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%s.json.gz"
        .formatted(
            folder,
            place.account(),
            place.region(),
            DAY.format(when),
            place.account(),
            place.region(),
            MINUTE.format(when),
            random);
  }

  /** A digest file of CloudTrail. */
  public static String digest(String folder, Place place, String trail, String home, Instant when) {
    return "%s%s/CloudTrail-Digest/%s/%s/%s_CloudTrail-Digest_%s_%s_%s_%s.json.gz"
        .formatted(
            folder,
            place.account(),
            place.region(),
            DAY.format(when),
            place.account(),
            place.region(),
            trail,
            home,
            SECOND.format(when));
  }

  /**
   * A configuration history of AWS Config; month and day without zeros.
   * docs.aws.amazon.com/config/latest/developerguide/view-manage-resource.html
   */
  public static String config(String folder, Place place, Instant when) {
    return "%s%s/Config/%s/%s/ConfigHistory/%s_Config_%s_ConfigHistory_AWS::S3::Bucket_%s_1.json.gz"
        .formatted(
            folder,
            place.account(),
            place.region(),
            CONFIG_DAY.format(when),
            place.account(),
            place.region(),
            SECOND.format(when));
  }

  /**
   * VPC flow logs as text. docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html
   *
   * @param flowLog such as {@code fl-…}
   */
  public static String flow(Place place, String flowLog, Instant when, String hash) {
    return "AWSLogs/%s/vpcflowlogs/%s/%s/%s.log.gz"
        .formatted(
            place.account(),
            place.region(),
            DAY.format(when),
            flowFile(place, flowLog, when, hash));
  }

  /** VPC flow logs as Parquet, in folders as Hive likes them. */
  public static String hiveFlow(Place place, String flowLog, Instant when, String hash) {
    return "AWSLogs/aws-account-id=%s/aws-service=vpcflowlogs/aws-region=%s/%s/%s.log.parquet"
        .formatted(
            place.account(),
            place.region(),
            HIVE_DAY.format(when),
            flowFile(place, flowLog, when, hash));
  }

  /** Exported findings of GuardDuty; the file's own name is our inference. */
  public static String finding(Place place, Instant when, String name) {
    return "AWSLogs/%s/GuardDuty/%s/%s/%s.jsonl.gz"
        .formatted(place.account(), place.region(), DAY.format(when), name);
  }

  private static String flowFile(Place place, String flowLog, Instant when, String hash) {
    return "%s_vpcflowlogs_%s_%s_%s_%s"
        .formatted(place.account(), place.region(), flowLog, MINUTE.format(when), hash);
  }
}
