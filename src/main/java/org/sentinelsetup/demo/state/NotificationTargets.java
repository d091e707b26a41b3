package org.sentinelsetup.demo.state;

import java.util.Optional;

/** Queues and topics, as S3 sees them. */
public interface NotificationTargets {
  /**
   * Why S3 may not send there for this bucket, or empty when it may.
   *
   * @param target ARN of a queue or topic
   * @param bucketArn becomes aws:SourceArn
   * @param bucketOwner account that becomes aws:SourceAccount
   * @return in S3's words, such as {@code The destination queue does not exist}
   */
  Optional<String> refusal(String target, String bucketArn, String bucketOwner);

  /** Sends a message as S3; what is refused is lost, as it is in AWS. */
  void send(String target, String bucketArn, String bucketOwner, String body);
}
