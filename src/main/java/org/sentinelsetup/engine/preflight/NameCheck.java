package org.sentinelsetup.engine.preflight;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/** Whether role, queues and topic would get names that somebody else uses. */
final class NameCheck {
  private NameCheck() {}

  static List<Finding> of(Subject subject) {
    ConnectionNames names = subject.names();
    List<Finding> found =
        Stream.<Supplier<Optional<Finding>>>of(
                () -> role(subject, names.role().value()),
                () -> queue(subject, names.queue()),
                () -> queue(subject, names.deadLetterQueue()),
                () -> topic(subject, names.topicArn().toString()))
            .flatMap(look -> looked(look).stream())
            .toList();
    return found.isEmpty() ? List.of(Finding.ok(Text.of("preflight.names-free"))) : found;
  }

  /**
   * One name that cannot be looked at leaves the others. IAM may refuse to say that there is no
   * role of a name: a role that is not there has no ARN that a policy could allow.
   */
  private static Optional<Finding> looked(Supplier<Optional<Finding>> look) {
    try {
      return look.get();
    } catch (AwsCallException e) {
      return Optional.of(Unknown.of(e));
    }
  }

  private static Optional<Finding> role(Subject subject, String name) {
    return isOurs(subject, "AWS::IAM::Role", name)
        ? Optional.empty()
        : subject
            .aws()
            .iam()
            .role(name)
            .map(
                role ->
                    taken("preflight.role-taken", role.arn())
                        .command("aws iam get-role --role-name " + name));
  }

  private static Optional<Finding> queue(Subject subject, String name) {
    return isOurs(subject, "AWS::SQS::Queue", name)
        ? Optional.empty()
        : subject
            .aws()
            .sqs()
            .url(name)
            .map(
                url ->
                    taken("preflight.queue-taken", name)
                        .command(
                            "aws sqs get-queue-attributes --region %s --queue-url %s --attribute-names All"
                                .formatted(subject.region(), url)));
  }

  private static Optional<Finding> topic(Subject subject, String arn) {
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    return isOurs(subject, "AWS::SNS::Topic", name) || subject.aws().sns().topic(arn).isEmpty()
        ? Optional.empty()
        : Optional.of(
            taken("preflight.topic-taken", arn)
                .command(
                    "aws sns get-topic-attributes --region %s --topic-arn %s"
                        .formatted(subject.region(), arn)));
  }

  private static boolean isOurs(Subject subject, String type, String name) {
    return subject.physicalId(type, name).isPresent();
  }

  private static Finding taken(String key, String what) {
    return Finding.blocker(Text.of(key, what), Text.of("plan.name-taken-fix"));
  }
}
