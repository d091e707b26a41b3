package org.sentinelsetup.engine.preflight;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.engine.policy.QueueGrant;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Text;

/** Whether the queue of a connection that is there already still takes what S3 sends. */
final class QueueCheck {
  private QueueCheck() {}

  static List<Finding> of(Subject subject) {
    Optional<String> url = subject.physicalId("AWS::SQS::Queue", subject.names().queue());
    if (url.isEmpty()) {
      return List.of(Finding.ok(Text.of("preflight.queue-new")));
    }
    LogSource source = subject.source();
    QueueDescription queue = subject.aws().sqs().describe(url.get());
    String bucket = "arn:%s:s3:::%s".formatted(source.region().partition().id(), source.bucket());
    return QueueGrant.fault(queue, bucket, source.owner())
        .map(
            why ->
                List.of(
                    Finding.warning(why, Text.of("preflight.queue-fix"))
                        .command(
                            "aws cloudformation detect-stack-drift --region %s --stack-name %s"
                                .formatted(subject.region(), subject.names().stack()))))
        .orElseGet(() -> List.of(Finding.ok(Text.of("preflight.queue-takes", source.bucket()))));
  }
}
