package org.sentinelsetup.engine.template;

import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.RoleName;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Suffix;

/**
 * What things will be called, before the stack exists. The template builds the same names.
 *
 * @param suffix the connection's name
 * @param region the bucket's Region, in which the stack is made
 * @param account the logging account, 12 digits
 * @param role the role's name
 */
public record ConnectionNames(Suffix suffix, Region region, String account, RoleName role) {
  private static final String TAIL = "-sentinel-integration";

  /**
   * The names of a connection.
   *
   * @param suffix the connection's name
   * @param region the bucket's Region
   * @param account the logging account
   * @param options the person's own role name, if any
   * @return the names
   */
  public static ConnectionNames of(
      Suffix suffix, Region region, String account, StackOptions options) {
    return new ConnectionNames(
        suffix, region, account, options.roleName().orElseGet(() -> usualRole(suffix, region)));
  }

  /**
   * The role's name unless the person gives another. IAM names are valid in the whole account, so
   * it carries the Region.
   *
   * @param suffix the connection's name
   * @param region the stack's Region
   * @return a role name
   */
  public static RoleName usualRole(Suffix suffix, Region region) {
    return new RoleName("OIDC_Sentinel-" + suffix + "-" + region);
  }

  /**
   * The stack's name.
   *
   * @return a stack name
   */
  public String stack() {
    return suffix + TAIL;
  }

  /**
   * The role Sentinel assumes.
   *
   * @return an IAM ARN
   */
  public Arn roleArn() {
    return arn("iam", "", "role/" + role);
  }

  /**
   * The name of the queue the bucket notifies.
   *
   * @return a queue name
   */
  public String queue() {
    return suffix + TAIL;
  }

  /**
   * The queue the bucket notifies.
   *
   * @return an SQS ARN
   */
  public Arn queueArn() {
    return arn("sqs", region.id(), queue());
  }

  /**
   * The name of the queue for what Sentinel cannot process.
   *
   * @return a queue name
   */
  public String deadLetterQueue() {
    return suffix + TAIL + "-dead-letter";
  }

  /**
   * The topic alarms go to.
   *
   * @return an SNS ARN
   */
  public Arn topicArn() {
    return arn("sns", region.id(), suffix + TAIL + "-alarms");
  }

  private Arn arn(String service, String arnRegion, String resource) {
    return new Arn(region.partition().id(), service, arnRegion, account, resource);
  }
}
