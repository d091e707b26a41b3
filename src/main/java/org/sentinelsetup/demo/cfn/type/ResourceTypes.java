package org.sentinelsetup.demo.cfn.type;

import static org.sentinelsetup.demo.cfn.type.Property.document;
import static org.sentinelsetup.demo.cfn.type.Property.flag;
import static org.sentinelsetup.demo.cfn.type.Property.list;
import static org.sentinelsetup.demo.cfn.type.Property.number;
import static org.sentinelsetup.demo.cfn.type.Property.object;
import static org.sentinelsetup.demo.cfn.type.Property.tags;
import static org.sentinelsetup.demo.cfn.type.Property.text;
import static org.sentinelsetup.demo.cfn.type.Property.texts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The resource types of the demo cloud. */
public final class ResourceTypes {
  private static final List<ResourceType> ALL =
      List.of(
          role(),
          provider(),
          queue(),
          queuePolicy(),
          topic(),
          topicPolicy(),
          subscription(),
          alarm());

  private ResourceTypes() {}

  /** The type of that name, if the demo cloud knows it. */
  public static Optional<ResourceType> find(String name) {
    return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The type of that name, which a checked template is sure to name. */
  public static ResourceType named(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("unknown type " + name));
  }

  private static ResourceType role() {
    return new ResourceType(
        "AWS::IAM::Role",
        Shape.Struct.of(
            document("AssumeRolePolicyDocument").needed(),
            text("Description"),
            number("MaxSessionDuration"),
            text("Path").fixed(),
            text("PermissionsBoundary"),
            list("Policies", text("PolicyName").needed(), document("PolicyDocument").needed()),
            text("RoleName").fixed(),
            tags()),
        Set.of("Arn", "RoleId"),
        "RoleName",
        true,
        Duration.ofSeconds(18));
  }

  private static ResourceType provider() {
    return new ResourceType(
        "AWS::IAM::OIDCProvider",
        Shape.Struct.of(
            text("Url").fixed(), texts("ClientIdList"), texts("ThumbprintList"), tags()),
        Set.of("Arn"),
        null,
        false,
        Duration.ofSeconds(3));
  }

  private static ResourceType queue() {
    return new ResourceType(
        "AWS::SQS::Queue",
        Shape.Struct.of(
            number("DelaySeconds"),
            text("KmsMasterKeyId"),
            number("KmsDataKeyReusePeriodSeconds"),
            number("MaximumMessageSize"),
            number("MessageRetentionPeriod"),
            text("QueueName").fixed(),
            number("ReceiveMessageWaitTimeSeconds"),
            document("RedriveAllowPolicy"),
            document("RedrivePolicy"),
            flag("SqsManagedSseEnabled"),
            number("VisibilityTimeout"),
            tags()),
        Set.of("Arn", "QueueName", "QueueUrl"),
        "QueueName",
        false,
        Duration.ofSeconds(12));
  }

  private static ResourceType queuePolicy() {
    return new ResourceType(
        "AWS::SQS::QueuePolicy",
        Shape.Struct.of(document("PolicyDocument").needed(), texts("Queues").needed()),
        Set.of("Id"),
        null,
        false,
        Duration.ofSeconds(4));
  }

  private static ResourceType topic() {
    return new ResourceType(
        "AWS::SNS::Topic",
        Shape.Struct.of(
            text("DisplayName"), text("KmsMasterKeyId"), text("TopicName").fixed(), tags()),
        Set.of("TopicArn", "TopicName"),
        "TopicName",
        false,
        Duration.ofSeconds(10));
  }

  private static ResourceType topicPolicy() {
    return new ResourceType(
        "AWS::SNS::TopicPolicy",
        Shape.Struct.of(document("PolicyDocument").needed(), texts("Topics").needed()),
        Set.of("Id"),
        null,
        false,
        Duration.ofSeconds(4));
  }

  private static ResourceType subscription() {
    return new ResourceType(
        "AWS::SNS::Subscription",
        Shape.Struct.of(
            text("Endpoint").fixed(),
            text("Protocol").needed().fixed(),
            flag("RawMessageDelivery"),
            text("TopicArn").needed().fixed()),
        Set.of("Arn"),
        null,
        false,
        Duration.ofSeconds(3));
  }

  private static ResourceType alarm() {
    Property dimensions = list("Dimensions", text("Name").needed(), text("Value").needed());
    return new ResourceType(
        "AWS::CloudWatch::Alarm",
        Shape.Struct.of(
            flag("ActionsEnabled"),
            texts("AlarmActions"),
            text("AlarmDescription"),
            text("AlarmName").fixed(),
            text("ComparisonOperator").needed(),
            number("DatapointsToAlarm"),
            dimensions,
            number("EvaluationPeriods").needed(),
            texts("InsufficientDataActions"),
            text("MetricName"),
            list(
                "Metrics",
                text("Id").needed(),
                text("AccountId"),
                text("Expression"),
                text("Label"),
                object(
                    "MetricStat",
                    object("Metric", text("Namespace"), text("MetricName"), dimensions).needed(),
                    number("Period").needed(),
                    text("Stat").needed(),
                    text("Unit")),
                number("Period"),
                flag("ReturnData")),
            text("Namespace"),
            texts("OKActions"),
            number("Period"),
            text("Statistic"),
            number("Threshold"),
            text("TreatMissingData"),
            text("Unit"),
            tags()),
        Set.of("Arn"),
        "AlarmName",
        false,
        Duration.ofSeconds(3));
  }
}
