package org.sentinelsetup.demo.state;

/**
 * A part of AWS with accounts, names and Regions of its own; every ARN names its own one.
 * docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 *
 * @param id such as {@code aws}
 */
public record Partition(String id) {
  /** The partition of the commercial Regions. */
  public static final Partition AWS = new Partition("aws");

  /** The partition a Region lies in. */
  public static Partition of(String region) {
    return region.startsWith("us-gov-")
        ? new Partition("aws-us-gov")
        : region.startsWith("cn-") ? new Partition("aws-cn") : AWS;
  }

  /** The partition an ARN names. */
  public static Partition in(String arn) {
    return new Partition(arn.split(":", -1)[1]);
  }

  /**
   * The Region that calls to the global endpoint of STS are recorded in; GovCloud has none, so its
   * first Region stands for it.
   * docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_region-endpoints.html
   */
  public String globalRegion() {
    return equals(AWS) ? "us-east-1" : "us-gov-west-1";
  }

  /** An ARN of something that lies in no Region. */
  public String arn(String service, String account, String resource) {
    return "arn:" + id + ":" + service + "::" + account + ":" + resource;
  }

  /** The ARN of a role, its path included in the name. */
  public String role(String account, String name) {
    return arn("iam", account, "role/" + name);
  }

  /** A whole account, as policies name it. */
  public String root(String account) {
    return arn("iam", account, "root");
  }
}
