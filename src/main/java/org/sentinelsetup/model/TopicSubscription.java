package org.sentinelsetup.model;

/**
 * Somebody who hears of what is published to a topic.
 *
 * @param protocol {@code email}, {@code sqs} and others
 * @param endpoint the address
 * @param arn its ARN; until the recipient agrees, and once unsubscribed, a word in its place
 * @see <a href="https://github.com/ansible/ansible/pull/20086">the words in its place</a>
 */
public record TopicSubscription(String protocol, String endpoint, String arn) {
  /**
   * Whether the recipient has agreed, and has not left again.
   *
   * @return true when it has an ARN
   */
  public boolean confirmed() {
    return arn.startsWith("arn:");
  }

  /**
   * Whether the recipient has yet to agree.
   *
   * @return false for a confirmed and for a deleted one
   */
  public boolean pending() {
    return arn.equals("PendingConfirmation");
  }
}
