package org.sentinelsetup.model;

/**
 * The services that are called. Each is named as in the variables that give it an endpoint of its
 * own: docs.aws.amazon.com/sdkref/latest/guide/ss-endpoints-table.html
 */
public enum AwsService {
  /** Stacks. */
  CLOUDFORMATION("CloudFormation"),
  /** Trails. */
  CLOUDTRAIL("CloudTrail"),
  /** Metrics. */
  CLOUDWATCH("CloudWatch"),
  /** Roles and identity providers. */
  IAM("IAM"),
  /** Keys. */
  KMS("KMS"),
  /** Buckets. */
  S3("S3"),
  /** Topics. */
  SNS("SNS"),
  /** Queues. */
  SQS("SQS"),
  /** The access portal of IAM Identity Center. */
  SSO("SSO"),
  /** Sign-in of IAM Identity Center. */
  SSO_OIDC("SSO OIDC"),
  /** Who somebody is. */
  STS("STS");

  private final String title;

  AwsService(String title) {
    this.title = title;
  }

  /**
   * The service as people know it.
   *
   * @return its name
   */
  public String title() {
    return title;
  }
}
