package org.sentinelsetup.engine.diagnose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadQueue;
import org.sentinelsetup.engine.policy.QueueGrant;
import org.sentinelsetup.engine.policy.ServiceGrant;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Redrive;
import org.sentinelsetup.model.Text;

/**
 * Whether the queue takes what S3 sends and keeps it until it was read
 * (docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html).
 */
final class QueueRules {
  /** The longest SQS keeps a message, and what AWS's pattern asks for. */
  static final Duration LONGEST = Duration.ofDays(14);

  /**
   * Sentinel asks again and again: with fewer tries a fault of an hour loses logs. Our conclusion.
   */
  private static final int LEAST_TRIES = 10;

  private static final int TRIES = 100;

  private final ExistingSetup setup;
  private final ReadQueue read;
  private final List<Finding> findings = new ArrayList<>();

  private QueueRules(ExistingSetup setup, ReadQueue read) {
    this.setup = setup;
    this.read = read;
  }

  static List<Finding> of(ExistingSetup setup) {
    if (setup.queues().isEmpty()) {
      return List.of(
          setup.rightsKnown()
              ? Finding.blocker(Text.of("diagnose.queue-none"), Text.of("diagnose.queue-none-fix"))
              : Finding.unknown(
                  Text.of("diagnose.queue-unknown"), Text.of("diagnose.queue-unknown-fix")));
    }
    return setup.queues().stream()
        .flatMap(
            queue ->
                queue.queue().judged(found -> new QueueRules(setup, queue).all(found)).stream())
        .toList();
  }

  private List<Finding> all(Optional<QueueDescription> found) {
    if (found.isEmpty()) {
      return List.of(
          Finding.blocker(
              Text.of("diagnose.queue-gone", read.arn()), Text.of("diagnose.queue-gone-fix")));
    }
    QueueDescription queue = found.get();
    if (queue.fifo()) {
      findings.add(
          Finding.blocker(
              Text.of("diagnose.queue-fifo", read.name()), Text.of("diagnose.queue-fifo-fix")));
    }
    policy(queue);
    read.key().ifPresent(key -> findings.addAll(key.policy().judged(this::key)));
    place();
    retention(queue, read.name(), queue.url());
    deadLetters(queue);
    if (findings.isEmpty()) {
      findings.add(Finding.ok(Text.of("diagnose.queue-ok", read.name())));
    }
    return findings;
  }

  /** A queue that a topic tells is judged with the bucket. */
  private void policy(QueueDescription queue) {
    for (ExistingSetup.ReadBucket bucket : setup.buckets()) {
      if (!BucketRules.topics(setup, bucket, read).isEmpty()) {
        continue;
      }
      String arn = setup.bucketArn(bucket.name());
      Optional<Text> fault = QueueGrant.fault(queue, arn, setup.account());
      List<String> untested = QueueGrant.untested(queue, arn, setup.account());
      if (fault.isPresent()) {
        boolean awsKey = queue.kmsKeyId() != null && queue.kmsKeyId().endsWith("alias/aws/sqs");
        findings.add(
            Finding.blocker(
                    fault.get(),
                    Text.of(
                        awsKey ? "diagnose.queue-encryption-fix" : "diagnose.queue-policy-fix",
                        statement(arn)))
                .command(awsKey ? set("SqsManagedSseEnabled=true", queue.url()) : look(queue)));
      } else if (!untested.isEmpty()) {
        findings.add(
            Finding.warning(
                    Text.of("diagnose.queue-untested", String.join(", ", untested)),
                    Text.of("diagnose.queue-policy-fix", statement(arn)))
                .command(look(queue)));
      }
    }
  }

  private List<Finding> key(String policy) {
    return ExistingSetup.document(policy)
        .filter(
            one ->
                !ServiceGrant.allows(one, "s3.amazonaws.com", "kms:GenerateDataKey", "kms:Decrypt"))
        .map(
            _ ->
                List.of(
                    Finding.blocker(
                        Text.of("diagnose.queue-key", read.name()),
                        Text.of("diagnose.queue-key-fix", "s3.amazonaws.com"))))
        .orElse(List.of());
  }

  private void place() {
    for (ExistingSetup.ReadBucket bucket : setup.buckets()) {
      bucket
          .region()
          .ifRead()
          .filter(region -> !region.equals(read.region()))
          .ifPresent(
              region ->
                  findings.add(
                      Finding.blocker(
                          Text.of(
                              "diagnose.queue-region",
                              read.name(),
                              read.region(),
                              bucket.name(),
                              region),
                          Text.of("diagnose.queue-region-fix", region))));
    }
  }

  private void retention(QueueDescription queue, String name, String url) {
    if (queue.retention().compareTo(LONGEST) < 0) {
      findings.add(
          Finding.warning(
                  Text.of(
                      "diagnose.queue-retention",
                      name,
                      Math.toIntExact(queue.retention().toHours())),
                  Text.of("diagnose.queue-retention-fix"))
              .command(set("MessageRetentionPeriod=" + LONGEST.toSeconds(), url)));
    }
  }

  private void deadLetters(QueueDescription queue) {
    @Nullable Redrive redrive = queue.redrive();
    if (redrive == null) {
      String name = read.name() + "-dead-letter";
      String arn = read.arn().substring(0, read.arn().lastIndexOf(':') + 1) + name;
      findings.add(
          Finding.warning(
                  Text.of("diagnose.dead-letters-none", read.name()),
                  Text.of("diagnose.dead-letters-fix"))
              .command(
                  ShellWords.command(
                          "aws sqs create-queue --region " + read.region(),
                          "--queue-name " + name,
                          "--attributes MessageRetentionPeriod=" + LONGEST.toSeconds())
                      + "\n"
                      + redrive(arn, queue.url())));
      return;
    }
    if (redrive.mostReceived() < LEAST_TRIES) {
      findings.add(
          Finding.warning(
                  Text.of("diagnose.dead-letters-early", redrive.mostReceived()),
                  Text.of("diagnose.dead-letters-early-fix"))
              .command(redrive(redrive.targetArn(), queue.url())));
    }
    read.deadLetters()
        .ifPresent(
            part ->
                findings.addAll(
                    part.judged(
                        there -> {
                          if (there.isEmpty()) {
                            return List.of(
                                Finding.blocker(
                                    Text.of("diagnose.dead-letters-gone", redrive.targetArn()),
                                    Text.of("diagnose.dead-letters-fix")));
                          }
                          var rules = new QueueRules(setup, read);
                          rules.retention(
                              there.get(),
                              redrive
                                  .targetArn()
                                  .substring(redrive.targetArn().lastIndexOf(':') + 1),
                              there.get().url());
                          return rules.findings;
                        })));
  }

  private String redrive(String arn, String url) {
    return ShellWords.command(
        "aws sqs set-queue-attributes --region " + read.region(),
        "--queue-url " + ShellWords.posix(url),
        "--attributes "
            + ShellWords.posix(
                "{\"RedrivePolicy\":\"{\\\"deadLetterTargetArn\\\":\\\"%s\\\",\\\"maxReceiveCount\\\":%d}\"}"
                    .formatted(arn, TRIES)));
  }

  private String set(String attribute, String url) {
    return ShellWords.command(
        "aws sqs set-queue-attributes --region " + read.region(),
        "--queue-url " + ShellWords.posix(url),
        "--attributes " + attribute);
  }

  private String look(QueueDescription queue) {
    return ShellWords.command(
        "aws sqs get-queue-attributes --region " + read.region(),
        "--queue-url " + ShellWords.posix(queue.url()),
        "--attribute-names Policy");
  }

  private String statement(String bucketArn) {
    return """
    {"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage",\
    "Resource":"%s","Condition":{"ArnLike":{"aws:SourceArn":"%s"},\
    "StringEquals":{"aws:SourceAccount":"%s"}}}"""
        .formatted(read.arn(), bucketArn, setup.account());
  }
}
