package org.sentinelsetup.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How long a call may take and how often it is tried.
 *
 * @param retries when a refusal or a silence is worth another attempt
 * @param attempt how long one attempt may take
 * @param call how long all attempts and the pauses between them may take
 */
record Patience(RetryStrategy retries, Duration attempt, Duration call) {
  /** Three attempts; stated, because the SDK would take the person's environment's word for it. */
  static final Patience USUAL =
      new Patience(
          AwsRetryStrategy.standardRetryStrategy(),
          Duration.ofSeconds(30),
          Duration.ofSeconds(100));
}
