package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.QueueDescription;

/** Whether a queue takes what S3 sends. */
class QueueGrantTest {
  private static final String BUCKET = "arn:aws:s3:::acme-org-logs";

  private static boolean takes(@Nullable String policy, @Nullable String key) {
    var queue =
        new QueueDescription(
            "https://sqs.example/q",
            "arn:aws:sqs:x",
            0,
            0,
            policy,
            key,
            false,
            Duration.ofDays(14),
            null);
    return QueueGrant.fault(queue, BUCKET, Samples.ACCOUNT).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3.amazonaws.com, sqs:SendMessage, arn:aws:s3:::acme-org-logs, 111122223333, true",
    "s3.amazonaws.com, sqs:*, arn:aws:s3:*:*:acme-*, 111122223333, true",
    "s3.amazonaws.com, sqs:SendMessage, arn:aws:s3:::other, 111122223333, false",
    "s3.amazonaws.com, sqs:SendMessage, arn:aws:s3:::acme-org-logs, 444455556666, false",
    "s3.amazonaws.com, sqs:ReceiveMessage, arn:aws:s3:::acme-org-logs, 111122223333, false",
    "sns.amazonaws.com, sqs:SendMessage, arn:aws:s3:::acme-org-logs, 111122223333, false",
  })
  void aStatement(String service, String action, String arn, String account, boolean takes) {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
         "Principal": {"Service": "%s"}, "Action": "%s", "Resource": "*",
         "Condition": {"ArnLike": {"aws:SourceArn": "%s"},
                       "StringEquals": {"aws:SourceAccount": "%s"}}}}
        """
            .formatted(service, action, arn, account);
    assertThat(takes(policy, null)).isEqualTo(takes);
    assertThat(takes(policy, "alias/aws/sqs")).isFalse();
  }

  @Test
  void withoutAPolicyNothingIsTaken() {
    assertThat(takes(null, null)).isFalse();
  }
}
