package org.sentinelsetup.engine.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.model.ResourceChange;

/**
 * What CloudFormation does to resources of one type, with the permissions of whoever executes the
 * change set. Each type says so in the handlers of its schema
 * (docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html, and
 * github.com/aws-cloudformation/aws-cloudformation-resource-providers-sns for those of SNS). Left
 * out is what only properties need that the template does not set: attached policies, boundaries,
 * data protection. That the reading handlers are enough to validate a change set early is our
 * conclusion.
 *
 * @param create makes one
 * @param read looks at one
 * @param update changes one
 * @param delete removes one, in a roll-back too
 */
record Handlers(List<String> create, List<String> read, List<String> update, List<String> delete) {
  private static final Handlers QUEUE_POLICY =
      new Handlers(
          List.of("sqs:SetQueueAttributes"),
          List.of("sqs:GetQueueAttributes"),
          List.of("sqs:SetQueueAttributes"),
          List.of("sqs:SetQueueAttributes"));
  private static final Handlers TOPIC_POLICY =
      new Handlers(
          List.of("sns:SetTopicAttributes"),
          List.of("sns:GetTopicAttributes"),
          List.of("sns:SetTopicAttributes"),
          List.of("sns:SetTopicAttributes"));

  // iam:PassRole is needed nowhere: no service is given a role. The stack has none of its own, and
  // Sentinel assumes the one it makes
  // (docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html).
  private static final Handlers ROLE =
      new Handlers(
          List.of("iam:CreateRole", "iam:PutRolePolicy", "iam:TagRole"),
          List.of(
              "iam:GetRole",
              "iam:GetRolePolicy",
              "iam:ListAttachedRolePolicies",
              "iam:ListRolePolicies"),
          List.of(
              "iam:DeleteRolePolicy",
              "iam:PutRolePolicy",
              "iam:TagRole",
              "iam:UntagRole",
              "iam:UpdateAssumeRolePolicy",
              "iam:UpdateRole",
              "iam:UpdateRoleDescription"),
          List.of("iam:DeleteRole", "iam:DeleteRolePolicy"));
  private static final Handlers PROVIDER =
      new Handlers(
          List.of("iam:CreateOpenIDConnectProvider", "iam:TagOpenIDConnectProvider"),
          List.of("iam:GetOpenIDConnectProvider"),
          List.of(
              "iam:AddClientIDToOpenIDConnectProvider",
              "iam:ListOpenIDConnectProviderTags",
              "iam:RemoveClientIDFromOpenIDConnectProvider",
              "iam:TagOpenIDConnectProvider",
              "iam:UntagOpenIDConnectProvider",
              "iam:UpdateOpenIDConnectProviderThumbprint"),
          List.of("iam:DeleteOpenIDConnectProvider"));
  private static final Handlers QUEUE =
      new Handlers(
          List.of("sqs:CreateQueue", "sqs:TagQueue"),
          List.of("sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags"),
          List.of("sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue"),
          List.of("sqs:DeleteQueue"));
  private static final Handlers TOPIC =
      new Handlers(
          List.of("sns:CreateTopic", "sns:TagResource"),
          List.of(
              "sns:GetDataProtectionPolicy",
              "sns:GetTopicAttributes",
              "sns:ListSubscriptionsByTopic",
              "sns:ListTagsForResource"),
          List.of("sns:SetTopicAttributes", "sns:TagResource", "sns:UntagResource"),
          List.of("sns:DeleteTopic"));
  private static final Handlers SUBSCRIPTION =
      new Handlers(
          List.of("sns:Subscribe"),
          List.of("sns:GetSubscriptionAttributes", "sns:GetTopicAttributes"),
          List.of(),
          List.of("sns:Unsubscribe"));
  private static final Handlers ALARM =
      new Handlers(
          List.of("cloudwatch:PutMetricAlarm", "cloudwatch:TagResource"),
          List.of("cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"),
          List.of(
              "cloudwatch:PutMetricAlarm", "cloudwatch:TagResource", "cloudwatch:UntagResource"),
          List.of("cloudwatch:DeleteAlarms"));

  /** By the type's name; every type of the template. */
  static final Map<String, Handlers> ALL =
      Map.of(
          "AWS::IAM::Role", ROLE,
          "AWS::IAM::OIDCProvider", PROVIDER,
          "AWS::SQS::Queue", QUEUE,
          "AWS::SQS::QueuePolicy", QUEUE_POLICY,
          "AWS::SNS::Topic", TOPIC,
          "AWS::SNS::TopicPolicy", TOPIC_POLICY,
          "AWS::SNS::Subscription", SUBSCRIPTION,
          "AWS::CloudWatch::Alarm", ALARM);

  /** What a change takes, its roll-back with it. */
  List<String> actions(ResourceChange change) {
    boolean modifies = change.action().equals("Modify");
    boolean inPlace = modifies && "False".equals(change.replacement());
    boolean removes = change.action().equals("Remove");
    List<String> actions = new ArrayList<>(read);
    if (modifies) {
      actions.addAll(update);
    }
    if (!inPlace) {
      actions.addAll(delete);
    }
    if (!inPlace && !removes) {
      actions.addAll(create);
    }
    return actions;
  }
}
