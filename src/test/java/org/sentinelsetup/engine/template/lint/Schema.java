package org.sentinelsetup.engine.template.lint;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What AWS's page says of a resource type, as far as this template has to do with it. The pages of
 * the provider and of the alarm were read for it; the others are as remembered.
 *
 * @param type such as {@code AWS::SQS::Queue}
 * @param page the page, below {@link #PAGES}
 * @param properties the properties and what their values are
 * @param required those that have to be there
 * @param attributes what {@code Fn::GetAtt} gives
 * @param name the property that names the resource, empty when it has none
 */
record Schema(
    String type,
    String page,
    Map<String, Kind> properties,
    Set<String> required,
    Set<String> attributes,
    Optional<String> name) {
  /** Where the pages are. */
  static final String PAGES =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";

  private static final Map<String, Schema> ALL =
      Stream.of(
              schema(
                  "AWS::IAM::OIDCProvider",
                  "aws-resource-iam-oidcprovider.html",
                  Map.of(
                      "Url", Kind.TEXT,
                      "ClientIdList", Kind.TEXTS,
                      "ThumbprintList", Kind.TEXTS,
                      "Tags", Kind.OBJECTS),
                  Set.of(),
                  Set.of("Arn"),
                  ""),
              schema(
                  "AWS::IAM::Role",
                  "aws-resource-iam-role.html",
                  Map.of(
                      "RoleName", Kind.TEXT,
                      "Description", Kind.TEXT,
                      "AssumeRolePolicyDocument", Kind.OBJECT,
                      "ManagedPolicyArns", Kind.TEXTS,
                      "MaxSessionDuration", Kind.NUMBER,
                      "Path", Kind.TEXT,
                      "PermissionsBoundary", Kind.TEXT,
                      "Policies", Kind.OBJECTS,
                      "Tags", Kind.OBJECTS),
                  Set.of("AssumeRolePolicyDocument"),
                  Set.of("Arn", "RoleId"),
                  "RoleName"),
              schema(
                  "AWS::SQS::Queue",
                  "aws-resource-sqs-queue.html",
                  Map.of(
                      "QueueName", Kind.TEXT,
                      "KmsMasterKeyId", Kind.TEXT,
                      "MessageRetentionPeriod", Kind.NUMBER,
                      "RedriveAllowPolicy", Kind.OBJECT,
                      "RedrivePolicy", Kind.OBJECT,
                      "SqsManagedSseEnabled", Kind.BOOLEAN,
                      "VisibilityTimeout", Kind.NUMBER,
                      "Tags", Kind.OBJECTS),
                  Set.of(),
                  Set.of("Arn", "QueueName", "QueueUrl"),
                  "QueueName"),
              schema(
                  "AWS::SQS::QueuePolicy",
                  "aws-resource-sqs-queuepolicy.html",
                  Map.of("PolicyDocument", Kind.OBJECT, "Queues", Kind.TEXTS),
                  Set.of("PolicyDocument", "Queues"),
                  Set.of("Id"),
                  ""),
              schema(
                  "AWS::SNS::Topic",
                  "aws-resource-sns-topic.html",
                  Map.of(
                      "TopicName", Kind.TEXT,
                      "DisplayName", Kind.TEXT,
                      "KmsMasterKeyId", Kind.TEXT,
                      "Subscription", Kind.OBJECTS,
                      "Tags", Kind.OBJECTS),
                  Set.of(),
                  Set.of("TopicArn", "TopicName"),
                  "TopicName"),
              schema(
                  "AWS::SNS::TopicPolicy",
                  "aws-resource-sns-topicpolicy.html",
                  Map.of("PolicyDocument", Kind.OBJECT, "Topics", Kind.TEXTS),
                  Set.of("PolicyDocument", "Topics"),
                  Set.of("Id"),
                  ""),
              schema(
                  "AWS::SNS::Subscription",
                  "aws-resource-sns-subscription.html",
                  Map.of(
                      "TopicArn", Kind.TEXT,
                      "Protocol", Kind.TEXT,
                      "Endpoint", Kind.TEXT,
                      "FilterPolicy", Kind.OBJECT,
                      "RawMessageDelivery", Kind.BOOLEAN),
                  Set.of("TopicArn", "Protocol"),
                  Set.of("Arn"),
                  ""),
              schema(
                  "AWS::CloudWatch::Alarm",
                  "aws-resource-cloudwatch-alarm.html",
                  Map.ofEntries(
                      Map.entry("AlarmName", Kind.TEXT),
                      Map.entry("AlarmDescription", Kind.TEXT),
                      Map.entry("ActionsEnabled", Kind.BOOLEAN),
                      Map.entry("AlarmActions", Kind.TEXTS),
                      Map.entry("OKActions", Kind.TEXTS),
                      Map.entry("Namespace", Kind.TEXT),
                      Map.entry("MetricName", Kind.TEXT),
                      Map.entry("Dimensions", Kind.OBJECTS),
                      Map.entry("Metrics", Kind.OBJECTS),
                      Map.entry("Statistic", Kind.TEXT),
                      Map.entry("Period", Kind.NUMBER),
                      Map.entry("EvaluationPeriods", Kind.NUMBER),
                      Map.entry("DatapointsToAlarm", Kind.NUMBER),
                      Map.entry("Threshold", Kind.NUMBER),
                      Map.entry("ComparisonOperator", Kind.TEXT),
                      Map.entry("TreatMissingData", Kind.TEXT),
                      Map.entry("Tags", Kind.OBJECTS)),
                  // AWS's page asks for fewer since alarms can be written as queries; these do.
                  Set.of("ComparisonOperator", "EvaluationPeriods", "Threshold"),
                  Set.of("Arn"),
                  "AlarmName"))
          .collect(toMap(Schema::type, each -> each));

  /** The schema of a type, empty when it is not known. */
  static Optional<Schema> of(String type) {
    return Optional.ofNullable(ALL.get(type));
  }

  private static Schema schema(
      String type,
      String page,
      Map<String, Kind> properties,
      Set<String> required,
      Set<String> attributes,
      String name) {
    Optional<String> named = Optional.of(name).filter(each -> !each.isEmpty());
    return new Schema(type, PAGES + page, properties, required, attributes, named);
  }
}
