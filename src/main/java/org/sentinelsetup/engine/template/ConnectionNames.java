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
 * @param base what stack, queue, topic and alarms are called, or begin with
 */
public record ConnectionNames(
    Suffix suffix, Region region, String account, RoleName role, String base) {

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
        suffix,
        region,
        account,
        options.roleName().orElseGet(() -> usualRole(suffix, region, options)),
        options.names().of(suffix));
  }

  /**
   * The role's name unless the person gives another. IAM names are valid in the whole account, so
   * it carries the Region.
   */
  private static RoleName usualRole(Suffix suffix, Region region, StackOptions options) {
    String name = options.names().usual() ? "Sentinel-" + suffix : options.names().of(suffix);
    return new RoleName(RoleName.PREFIX + name + "-" + region);
  }

  /**
   * The stack's name.
   *
   * @return a stack name
   */
  public String stack() {
    return base;
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
    return base;
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
    return base + "-dead-letter";
  }

  /**
   * The topic alarms go to.
   *
   * @return an SNS ARN
   */
  public Arn topicArn() {
    return arn("sns", region.id(), base + "-alarms");
  }

  private Arn arn(String service, String arnRegion, String resource) {
    return new Arn(region.partition().id(), service, arnRegion, account, resource);
  }
}
