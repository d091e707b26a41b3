package org.sentinelsetup.model;

/**
 * What a deployed stack says about itself: the values to copy into Sentinel, and those that
 * verification and repair need. Can be read from the stack again at any time.
 *
 * @param roleArn the role Sentinel assumes
 * @param queueUrl the queue Sentinel reads
 * @param table the destination table in the workspace
 * @param queueArn where the bucket's notification goes
 * @param deadLetterUrl the queue for what Sentinel could not process
 * @param deadLetterArn the same queue's ARN, from which messages are sent back
 * @param topicArn the topic whose e-mail subscription has to be confirmed
 * @param providerArn the OIDC provider the role trusts
 */
public record StackOutputs(
    String roleArn,
    String queueUrl,
    String table,
    Arn queueArn,
    String deadLetterUrl,
    Arn deadLetterArn,
    String topicArn,
    String providerArn) {

  /**
   * The stack's name: stack and queue are called alike.
   *
   * @return a stack name
   */
  public String stack() {
    return queueName();
  }

  /**
   * The queue's name, under which its metrics are kept.
   *
   * @return a queue name
   */
  public String queueName() {
    return queueArn.resource();
  }
}
