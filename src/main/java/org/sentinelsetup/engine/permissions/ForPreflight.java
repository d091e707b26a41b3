package org.sentinelsetup.engine.permissions;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked.Valid;

/** What the checks take that are made alone. */
final class ForPreflight {
  private ForPreflight() {}

  static List<Statement> statements(Arns arns) {
    return List.of(
        // Takes no resource:
        // docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
        Statement.onAnything("CheckAccount", "iam:GetAccountSummary"),
        Statement.on(
            caller(arns).stream().toList(),
            "CheckPermissions",
            "iam:GetRole",
            "iam:SimulatePrincipalPolicy"),
        Statement.on(arns.queues(), "CheckQueues", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"),
        Statement.on(arns.topic(), "CheckTopic", "sns:GetTopicAttributes"));
  }

  /** A session's ARN does not tell the path of its role. */
  private static Optional<String> caller(Arns arns) {
    String text = arns.plan().inputs().caller().arn();
    if (!(Arn.parse(text) instanceof Valid<Arn>(Arn arn))) {
      return Optional.empty();
    }
    String[] parts = arn.resource().split("/", -1);
    return parts[0].equals("assumed-role")
        ? Optional.of(
            new Arn(
                    arns.plan().inputs().source().region().partition().id(),
                    "iam",
                    "",
                    arn.account(),
                    "role/*" + parts[1])
                .toString())
        : Optional.of(text);
  }
}
