package org.sentinelsetup.engine.permissions;

import java.util.List;
import org.sentinelsetup.model.Region;

/**
 * The read-only permissions that diagnosing a connection takes. What belongs to it is not known
 * before, so that they are limited by account and Region, not by name.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/">which action
 *     takes which resource</a>
 */
public final class ForDiagnosis {
  private ForDiagnosis() {}

  /**
   * The policy.
   *
   * @param region the Region of the connection
   * @param account the account it is in
   * @return an identity policy, JSON, one value a line
   */
  public static String policy(Region region, String account) {
    String global = "arn:%s:iam::%s:".formatted(region.partition().id(), account);
    return Statement.policy(
        List.of(
            // None of these takes a resource, or is asked about all of them at once.
            Statement.onAnything(
                "DiagnoseAround",
                "cloudformation:DescribeStacks",
                "cloudtrail:DescribeTrails",
                "cloudwatch:DescribeAlarms",
                "iam:GetAccountSummary"),
            Statement.on(
                here(region, account, "cloudformation", "stack/*"),
                "DiagnoseStack",
                "cloudformation:ListStackResources"),
            Statement.on(
                List.of(global + "role/*"),
                "DiagnoseRole",
                "iam:GetRole",
                "iam:GetRolePolicy",
                "iam:ListAttachedRolePolicies",
                "iam:ListRolePolicies"),
            Statement.on(
                // Those that AWS manages belong to no account.
                List.of(global + "policy/*", global.replace(account, "aws") + "policy/*"),
                "DiagnoseRolePolicies",
                "iam:GetPolicy",
                "iam:GetPolicyVersion"),
            Statement.on(
                global + "oidc-provider/*", "DiagnoseProvider", "iam:GetOpenIDConnectProvider"),
            Statement.on(
                here(region, account, "sqs", "*"),
                "DiagnoseQueues",
                "sqs:GetQueueAttributes",
                "sqs:GetQueueUrl"),
            Statement.on(
                "arn:%s:s3:::*".formatted(region.partition().id()),
                "DiagnoseBucket",
                "s3:GetBucketLocation",
                "s3:GetBucketNotification",
                "s3:GetBucketPolicy",
                "s3:GetEncryptionConfiguration",
                "s3:ListBucket"),
            Statement.on(
                here(region, "*", "kms", "key/*"),
                "DiagnoseKeys",
                "kms:DescribeKey",
                "kms:GetKeyPolicy"),
            Statement.on(
                here(region, account, "sns", "*"),
                "DiagnoseTopics",
                "sns:GetTopicAttributes",
                "sns:ListSubscriptionsByTopic")));
  }

  private static String here(Region region, String account, String service, String resource) {
    return String.join(
        ":", "arn", region.partition().id(), service, region.id(), account, resource);
  }
}
