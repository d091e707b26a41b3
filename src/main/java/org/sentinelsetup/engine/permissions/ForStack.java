package org.sentinelsetup.engine.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackParameter;

/** What the stack takes: its preview, its change sets, and what CloudFormation makes of them. */
final class ForStack {
  /** docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of("sns:GetSubscriptionAttributes", "sns:Unsubscribe");

  private static final String ROLE = "AWS::IAM::Role";

  private final PlannedChange.Stack stack;
  private final Arns arns;

  ForStack(PlannedChange.Stack stack, Arns arns) {
    this.stack = stack;
    this.arns = arns;
  }

  List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    // A change set is how it is found out that there is nothing to do, too. All of these take the
    // stack, events the change set as well
    // (docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html);
    // tags of a stack are a permission of their own.
    all.add(
        Statement.on(
            arns.stack(),
            "PreviewStack",
            "cloudformation:CreateChangeSet",
            "cloudformation:DeleteChangeSet",
            "cloudformation:DescribeChangeSet",
            "cloudformation:DescribeStacks",
            "cloudformation:ListStackResources",
            "cloudformation:TagResource"));
    all.add(
        Statement.on(
            List.of(arns.stack(), arns.changeSets()),
            "ReadStackEvents",
            "cloudformation:DescribeEvents"));
    adopted()
        .map(arn -> Statement.on(arn, "LookAtProvider", "iam:GetOpenIDConnectProvider"))
        .ifPresent(all::add);
    @Nullable String serviceRole = stack.serviceRole();
    if (serviceRole != null) {
      // docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
      all.add(
          new Statement(
              "PassServiceRole",
              List.of("iam:PassRole"),
              List.of(serviceRole),
              Map.of("iam:PassedToService", "cloudformation.amazonaws.com")));
    }
    if (!stack.nothingToDo()) {
      all.addAll(changing());
      if (serviceRole == null) {
        all.addAll(resources());
      }
    }
    return all;
  }

  /** What CloudFormation does to the resources, with the person's permissions or its own role's. */
  List<Statement> resources() {
    List<Statement> all = new ArrayList<>();
    all.add(made("StackRole", List.of(arns.role()), ROLE));
    if (!parameter("PermissionsBoundaryArn").isEmpty()) {
      all.add(
          Statement.on(
              arns.role(),
              "BoundStackRole",
              "iam:DeleteRolePermissionsBoundary",
              "iam:PutRolePermissionsBoundary"));
    }
    all.add(made("StackProvider", List.of(arns.provider()), "AWS::IAM::OIDCProvider"));
    all.add(made("StackQueues", arns.queues(), "AWS::SQS::Queue", "AWS::SQS::QueuePolicy"));
    all.add(
        made(
            "StackTopic",
            List.of(arns.topic()),
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            "AWS::SNS::Subscription"));
    if (!parameter("LogTopicArn").isEmpty()) {
      all.add(
          made("SubscribeToLogTopic", List.of(parameter("LogTopicArn")), "AWS::SNS::Subscription"));
    }
    all.add(made("StackAlarms", List.of(arns.alarms()), "AWS::CloudWatch::Alarm"));
    all.add(
        Statement.onAnything(
            "StackSubscription",
            actions(Set.of("AWS::SNS::Subscription")).stream()
                .filter(WITHOUT_RESOURCE::contains)
                .toArray(String[]::new)));
    return all;
  }

  private List<Statement> changing() {
    List<Statement> all = new ArrayList<>();
    all.add(
        Statement.on(
            arns.stack(),
            "ChangeStack",
            "cloudformation:CancelUpdateStack",
            "cloudformation:DescribeStackEvents",
            "cloudformation:ExecuteChangeSet"));
    if (stack.protect()) {
      all.add(
          Statement.on(arns.stack(), "ProtectStack", "cloudformation:UpdateTerminationProtection"));
    }
    if (isNew()) {
      // For the empty stack that a preview leaves, and for one that is stopped or has failed.
      all.add(
          Statement.on(
              arns.stack(),
              "RemoveEmptyStack",
              "cloudformation:DeleteStack",
              "cloudformation:ListChangeSets"));
    }
    return all;
  }

  private Statement made(String sid, List<String> resources, String... types) {
    return new Statement(
        sid,
        actions(Set.of(types)).stream()
            .filter(action -> !WITHOUT_RESOURCE.contains(action))
            .toList(),
        resources,
        Map.of());
  }

  private List<String> actions(Set<String> types) {
    List<String> actions = new ArrayList<>();
    for (ResourceChange change : stack.resources()) {
      Handlers handlers = Handlers.ALL.get(change.type());
      if (handlers != null && types.contains(change.type())) {
        actions.addAll(handlers.actions(change));
      }
    }
    return actions;
  }

  private boolean isNew() {
    return stack.resources().stream()
        .anyMatch(change -> change.type().equals(ROLE) && change.action().equals("Add"));
  }

  /** The provider somebody else made. */
  private Optional<String> adopted() {
    return Optional.of(parameter("OIDCProviderArn")).filter(arn -> !arn.isEmpty());
  }

  private String parameter(String name) {
    return stack.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(StackParameter::value)
        .findFirst()
        .orElse("");
  }
}
