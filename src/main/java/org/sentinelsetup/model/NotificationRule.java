package org.sentinelsetup.model;

import java.util.List;

/**
 * One rule of a bucket's event notifications, as S3 answered it.
 *
 * @param kind what it sends to
 * @param id its Id, empty when it has none
 * @param destinationArn the ARN of the queue, topic or function
 * @param events the event types, such as {@code s3:ObjectCreated:*}
 * @param filterRules the filters, empty when every key counts
 */
public record NotificationRule(
    Kind kind,
    String id,
    String destinationArn,
    List<String> events,
    List<FilterRule> filterRules) {
  /** What a rule sends to. */
  public enum Kind {
    /** An SQS queue. */
    QUEUE,
    /** An SNS topic. */
    TOPIC,
    /** A Lambda function. */
    LAMBDA
  }

  /** Keeps its own copies. */
  public NotificationRule {
    events = List.copyOf(events);
    filterRules = List.copyOf(filterRules);
  }
}
