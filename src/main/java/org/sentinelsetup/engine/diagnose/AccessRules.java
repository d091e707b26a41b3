package org.sentinelsetup.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.engine.notification.RuleReach;
import org.sentinelsetup.engine.policy.IdentityGrant;
import org.sentinelsetup.engine.policy.PolicyLint;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Text;

/**
 * What the role may do: read the queue and the logs, and no more of the bucket than those
 * (learn.microsoft.com/azure/sentinel/connect-aws-configure-environment).
 */
final class AccessRules {
  static final String GET = "s3:GetObject";

  private static final List<String> QUEUE =
      List.of(
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:GetQueueUrl",
          "sqs:ReceiveMessage");

  /** A key that no log has. */
  private static final String ELSEWHERE = "/not-a-log/of-this-connection";

  private AccessRules() {}

  static List<Finding> of(ExistingSetup setup) {
    List<Finding> findings = new ArrayList<>();
    for (Part<?> policy : setup.policies()) {
      if (policy instanceof Part.Unread<?>(Finding why)) {
        findings.add(why);
      }
    }
    setup
        .rights()
        .policies()
        .forEach(
            policy ->
                PolicyLint.malformedActions(policy)
                    .forEach(
                        why ->
                            findings.add(Finding.warning(why, Text.of("diagnose.malformed-fix")))));
    setup.queues().forEach(queue -> findings.add(queue(setup, queue)));
    setup.buckets().forEach(bucket -> findings.addAll(bucket(setup, bucket)));
    return findings;
  }

  private static Finding queue(ExistingSetup setup, ExistingSetup.ReadQueue queue) {
    IdentityGrant rights = setup.rights();
    List<String> missing =
        QUEUE.stream()
            .filter(action -> !rights.allows(action, queue.arn()))
            .filter(action -> !byQueue(setup, queue, action))
            .toList();
    if (missing.isEmpty()) {
      return Finding.ok(Text.of("diagnose.queue-rights-ok", queue.name()));
    }
    return denied(
        setup,
        Text.of("diagnose.queue-rights", queue.name(), String.join(", ", missing)),
        "sentinel-read-queue",
        QUEUE,
        queue.arn());
  }

  /** A queue of the same account may let the role in by itself. */
  private static boolean byQueue(
      ExistingSetup setup, ExistingSetup.ReadQueue queue, String action) {
    return queue
        .queue()
        .ifRead()
        .flatMap(one -> one)
        .map(QueueDescription::policy)
        .flatMap(ExistingSetup::document)
        .map(
            policy ->
                policy.statements().stream()
                    .anyMatch(
                        statement ->
                            statement.allows()
                                && statement.concerns(action)
                                && statement.awsPrincipals().contains(setup.role().arn())))
        .orElse(false);
  }

  private static List<Finding> bucket(ExistingSetup setup, ExistingSetup.ReadBucket bucket) {
    List<RuleReach> rules = BucketRules.reaching(setup, bucket);
    IdentityGrant rights = setup.rights();
    String arn = setup.bucketArn(bucket.name());
    List<Finding> findings = new ArrayList<>();
    for (RuleReach rule : rules) {
      String folder = arn + "/" + rule.prefix();
      if (!rights.allows(GET, folder + "log.gz")) {
        findings.add(
            denied(
                setup,
                Text.of("diagnose.logs-rights", folder),
                "sentinel-read-logs",
                List.of(GET),
                folder + "*"));
      }
    }
    boolean narrow = rules.stream().noneMatch(rule -> rule.prefix().isEmpty());
    if (narrow && rights.allows(GET, arn + ELSEWHERE)) {
      findings.add(
          Finding.warning(
                  Text.of("diagnose.logs-wide", bucket.name()), Text.of("diagnose.logs-wide-fix"))
              .command(
                  rules.isEmpty()
                      ? "aws iam list-role-policies --role-name "
                          + ShellWords.posix(setup.role().name())
                      : put(
                          setup,
                          "sentinel-read-logs",
                          List.of(GET),
                          rules.stream().map(rule -> arn + "/" + rule.prefix() + "*").toList())));
    }
    return findings.isEmpty() && !rules.isEmpty()
        ? List.of(Finding.ok(Text.of("diagnose.logs-rights-ok", bucket.name())))
        : findings;
  }

  /** What a policy that could not be read may allow is unknown. */
  static Finding denied(
      ExistingSetup setup, Text what, String policy, List<String> actions, String resource) {
    return setup.rightsKnown()
        ? Finding.blocker(what, Text.of("diagnose.rights-fix", policy))
            .command(put(setup, policy, actions, List.of(resource)))
        : Finding.unknown(
            Text.of("diagnose.rights-unknown", what), Text.of("diagnose.rights-unknown-fix"));
  }

  private static String put(
      ExistingSetup setup, String policy, List<String> actions, List<String> resources) {
    return ShellWords.command(
        "aws iam put-role-policy --role-name " + ShellWords.posix(setup.role().name()),
        "--policy-name " + policy,
        "--policy-document "
            + ShellWords.posix(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":%s,\"Resource\":%s}]}"
                    .formatted(list(actions), list(resources))));
  }

  private static String list(List<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The buckets an action's resources name. */
  static List<String> buckets(IdentityGrant rights) {
    return rights.resources(GET).stream()
        .filter(arn -> arn.contains(":s3:::"))
        .map(arn -> arn.substring(arn.indexOf(":s3:::") + ":s3:::".length()).split("/", 2)[0])
        .filter(name -> !name.isEmpty() && !name.contains("*") && !name.contains("?"))
        .distinct()
        .toList();
  }

  /** The queues that reading names, each by a whole ARN. */
  static List<String> queues(IdentityGrant rights) {
    return rights.resources("sqs:ReceiveMessage").stream()
        .filter(arn -> arn.contains(":sqs:") && !arn.contains("*") && !arn.contains("?"))
        .toList();
  }

  /** The keys that decrypting names, each by a whole ARN. */
  static List<String> keys(IdentityGrant rights) {
    return rights.resources("kms:Decrypt").stream()
        .filter(arn -> arn.contains(":key/") && !arn.contains("*") && !arn.contains("?"))
        .toList();
  }
}
