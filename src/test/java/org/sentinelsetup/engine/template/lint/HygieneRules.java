package org.sentinelsetup.engine.template.lint;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Encryption, names, retention, and alarms that somebody hears. */
final class HygieneRules {
  private static final Pattern PARTITION = Pattern.compile("arn:aws[a-z-]*:");
  private static final Pattern ACCOUNT = Pattern.compile("(?<![\\w-])[0-9]{12}(?!\\w)");
  private static final List<String> KEPT = List.of("Retain", "RetainExceptOnCreate");

  // A topic's policy may hold only listed actions, of which publishing carries the words:
  // docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html
  private static final List<String> REFUSED = List.of("sqs:*", "sns:Publish");

  static final List<Rule> ALL =
      List.of(
          HygieneRules::partitionLiteral,
          HygieneRules::accountLiteral,
          HygieneRules::awsManagedKey,
          HygieneRules::explicitName,
          HygieneRules::queueEncryption,
          HygieneRules::topicEncryption,
          HygieneRules::tlsOnly,
          HygieneRules::alarmAction,
          HygieneRules::inlinePolicy,
          HygieneRules::deletionPolicy);

  private HygieneRules() {}

  static List<Fault> partitionLiteral(Source source) {
    return literal(source, "partition-literal", PARTITION);
  }

  static List<Fault> accountLiteral(Source source) {
    return literal(source, "account-literal", ACCOUNT);
  }

  /** Neither CloudWatch nor S3 can use one: its policy names no service and cannot be edited. */
  static List<Fault> awsManagedKey(Source source) {
    return literal(source, "aws-managed-key", Pattern.compile("alias/aws/"));
  }

  /** cfn_nag W28: what has a name of its own cannot be replaced by an update. */
  static List<Fault> explicitName(Source source) {
    return resources(
        source,
        "explicit-name",
        (id, resource) ->
            Schema.of(Source.type(resource))
                .flatMap(Schema::name)
                .filter(resource.path("Properties")::has)
                .isPresent());
  }

  /** cfn_nag W48 asks for a key; SQS's own encryption counts here, as it is what S3 can use. */
  static List<Fault> queueEncryption(Source source) {
    return resources(
        source,
        "queue-encryption",
        (id, resource) ->
            Source.type(resource).equals("AWS::SQS::Queue")
                && !resource.path("Properties").path("SqsManagedSseEnabled").asBoolean(false)
                && !resource.path("Properties").has("KmsMasterKeyId"));
  }

  /** cfn_nag W47; a key that may be left out counts as none. */
  static List<Fault> topicEncryption(Source source) {
    return resources(
        source,
        "topic-encryption",
        (id, resource) -> {
          JsonNode key = resource.path("Properties").path("KmsMasterKeyId");
          return Source.type(resource).equals("AWS::SNS::Topic")
              && (key.isMissingNode()
                  || Source.walk(key)
                      .anyMatch(it -> it.path("Ref").asString("").equals("AWS::NoValue")));
        });
  }

  static List<Fault> tlsOnly(Source source) {
    return resources(
        source,
        "tls-only",
        (id, resource) ->
            switch (Source.type(resource)) {
              case "AWS::SQS::Queue" ->
                  !refusesPlain(source, "AWS::SQS::QueuePolicy", "Queues", id);
              case "AWS::SNS::Topic" ->
                  !refusesPlain(source, "AWS::SNS::TopicPolicy", "Topics", id);
              default -> false;
            });
  }

  /** An alarm is heard when its topic takes what CloudWatch publishes and somebody subscribes. */
  static List<Fault> alarmAction(Source source) {
    return resources(
        source,
        "alarm-action",
        (id, resource) ->
            Source.type(resource).equals("AWS::CloudWatch::Alarm")
                && (resource.path("Properties").path("ActionsEnabled").asString("").equals("false")
                    || Source.items(resource.path("Properties").path("AlarmActions")).stream()
                        .map(each -> each.path("Ref").asString(""))
                        .noneMatch(topic -> isHeard(source, topic))));
  }

  static List<Fault> inlinePolicy(Source source) {
    return resources(
        source,
        "inline-policy",
        (id, resource) -> !Source.items(resource.path("Properties").path("Policies")).isEmpty());
  }

  /** What holds messages, or what others use too, needs a decision on what becomes of it. */
  static List<Fault> deletionPolicy(Source source) {
    return resources(
        source,
        "deletion-policy",
        (id, resource) ->
            List.of("AWS::SQS::Queue", "AWS::IAM::OIDCProvider").contains(Source.type(resource))
                && Stream.of("DeletionPolicy", "UpdateReplacePolicy")
                    .anyMatch(policy -> !KEPT.contains(resource.path(policy).asString(""))));
  }

  private static boolean isHeard(Source source, String topic) {
    boolean subscribed =
        source.resources("AWS::SNS::Subscription").values().stream()
            .anyMatch(
                it ->
                    it.path("Properties").path("TopicArn").path("Ref").asString("").equals(topic));
    boolean taken =
        policiesOf(source, "AWS::SNS::TopicPolicy", "Topics", topic)
            .flatMap(PolicyRules::statements)
            .filter(each -> each.path("Effect").asString("").equals("Allow"))
            .filter(each -> PolicyRules.texts(each, "Action").contains("sns:Publish"))
            .anyMatch(
                each ->
                    PolicyRules.texts(each.path("Principal"), "Service")
                        .contains("cloudwatch.amazonaws.com"));
    return subscribed && taken;
  }

  private static boolean refusesPlain(Source source, String type, String names, String id) {
    return policiesOf(source, type, names, id)
        .flatMap(PolicyRules::statements)
        .filter(each -> each.path("Effect").asString("").equals("Deny"))
        .filter(each -> each.path("Principal").asString("").equals("*"))
        .filter(each -> PolicyRules.texts(each, "Action").stream().anyMatch(REFUSED::contains))
        .anyMatch(
            each ->
                each.path("Condition")
                    .path("Bool")
                    .path("aws:SecureTransport")
                    .asString("")
                    .equals("false"));
  }

  private static Stream<JsonNode> policiesOf(Source source, String type, String names, String id) {
    return source.resources(type).values().stream()
        .filter(
            each ->
                Source.items(each.path("Properties").path(names)).stream()
                    .anyMatch(it -> it.path("Ref").asString("").equals(id)));
  }

  private static List<Fault> literal(Source source, String rule, Pattern pattern) {
    return source
        .text()
        .lines()
        .filter(line -> !line.strip().startsWith("#"))
        .flatMap(line -> pattern.matcher(line).results())
        .map(hit -> new Fault(rule, "template", hit.group()))
        .toList();
  }

  private static List<Fault> resources(
      Source source, String rule, BiPredicate<String, JsonNode> bad) {
    return source.section("Resources").entrySet().stream()
        .filter(each -> bad.test(each.getKey(), each.getValue()))
        .map(Map.Entry::getKey)
        .map(id -> new Fault(rule, id, ""))
        .toList();
  }
}
