package org.sentinelsetup.model;

import java.util.List;

/**
 * All event notifications of a bucket. S3 only ever replaces the whole
 * (docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html).
 *
 * @param rules the rules; those of one kind in S3's order
 * @param eventBridge whether events also go to EventBridge
 */
public record NotificationConfiguration(List<NotificationRule> rules, boolean eventBridge) {
  /** Keeps its own copy. */
  public NotificationConfiguration {
    rules = List.copyOf(rules);
  }
}
