package org.sentinelsetup.engine.template.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sentinelsetup.engine.template.Template;

/** The shipped template under every rule, and every rule under a template with its fault. */
class TemplateLintTest {
  private static final String SHIPPED = Template.shipped().text();

  /** A finding that stays, and why. */
  private record Accepted(String rule, String at, String reason) {}

  private static final String FIXED_NAME =
      "People find it by this name, which is shown before the stack exists; names that are taken"
          + " are found out before deploying, and no property whose change replaces it is a"
          + " parameter but the names themselves.";
  private static final String NOTIFICATIONS_ONLY =
      "Holds notices of logs, not logs: those stay in the bucket, and undoing has to leave no queue"
          + " behind.";

  private static final List<Accepted> ACCEPTED =
      List.of(
          new Accepted(
              "explicit-name",
              "SentinelRole",
              "Sentinel takes only roles whose name begins with OIDC_, so it cannot be left to"
                  + " CloudFormation."),
          new Accepted("explicit-name", "SentinelQueue", FIXED_NAME),
          new Accepted("explicit-name", "DeadLetterQueue", FIXED_NAME),
          new Accepted("explicit-name", "AlarmTopic", FIXED_NAME),
          new Accepted("explicit-name", "NotReadAlarm", FIXED_NAME),
          new Accepted("explicit-name", "NotFetchedAlarm", FIXED_NAME),
          new Accepted("explicit-name", "DeadLetterAlarm", FIXED_NAME),
          new Accepted("explicit-name", "QuietAlarm", FIXED_NAME),
          new Accepted(
              "topic-encryption",
              "AlarmTopic",
              "CloudWatch cannot publish through the AWS managed key and a key of one's own costs"
                  + " money; the messages name a queue and hold no log. A key can be given."),
          new Accepted(
              "inline-policy",
              "SentinelRole",
              "The policy is for this role alone and has to come and go with it."),
          new Accepted("deletion-policy", "SentinelQueue", NOTIFICATIONS_ONLY),
          new Accepted("deletion-policy", "DeadLetterQueue", NOTIFICATIONS_ONLY));

  /** A fault planted by one replacement, and the finding it has to cause. */
  private record Planted(String from, String to, String found) {}

  @SuppressWarnings("UnusedVariable") // named in an annotation
  private static final List<Planted> PLANTED =
      List.of(
          new Planted("AWS::SNS::Topic\n", "AWS::SNS::Topik\n", "type-known AlarmTopic"),
          new Planted("TopicName: !If", "TopicNam: !If", "property-known AlarmTopic"),
          new Planted("Enabled: true", "Enabled: \"yes\"", "property-kind SentinelQueue"),
          new Planted("Period: 1209600", "Period: !Sub x", "property-kind SentinelQueue"),
          new Planted(
              "Queues: [!Ref SentinelQueue]", "Queues: x", "property-kind SentinelQueuePolicy"),
          new Planted("      Protocol: email\n", "", "property-required AlarmSubscription"),
          new Planted("  SentinelTable:", "  Sentinel_Table:", "logical-id Sentinel_Table"),
          new Planted(
              "Resources:\n",
              "Resources:\n#" + "x".repeat(51_200) + "\n",
              "template-size template"),
          new Planted(
              "Parameters:\n  Suffix:",
              "Parameters:\n" + manyParameters() + "  Suffix:",
              "parameter-count template"),
          new Planted(
              "Description: Role to add, on the connector page",
              "Description: \"\"",
              "output-description SentinelRoleArn"),
          new Planted("Default: cloudtrail", "Default: -cloudtrail", "parameter-default Suffix"),
          new Planted("Default: Commercial", "Default: China", "parameter-default AzureCloud"),
          new Planted("MaxLength: 32", "MaxLength: 3", "parameter-default Suffix"),
          new Planted("MaxValue: 100000", "MaxValue: 9", "parameter-default DeadLetterThreshold"),
          new Planted(
              "Queues: [!Ref SentinelQueue]",
              "Queues: [!Ref Sentinel]",
              "reference-target SentinelQueuePolicy"),
          new Planted(
              "${Suffix}-sentinel-integration-alarms",
              "${Sufix}-alarms",
              "reference-target AlarmTopic"),
          new Planted(
              "!GetAtt DeadLetterQueue.Arn",
              "!GetAtt DeadLetterQueue.ARN",
              "attribute-known SentinelQueue"),
          new Planted(
              "${SentinelQueue.QueueName}",
              "${SentinelQueue.Name}",
              "attribute-known NotReadAlarm"),
          new Planted("- IsRoleNamed", "- RoleNamed", "condition-target SentinelRole"),
          new Planted("Condition: WatchQuiet", "Condition: Quiet", "condition-target QuietAlarm"),
          new Planted("!Ref EmailAddress", "x@example.com", "parameter-used EmailAddress"),
          new Planted("    Condition: WatchQuiet\n", "", "condition-used WatchQuiet"),
          new Planted(
              "  DeadLetterQueue:\n",
              "  DeadLetterQueue:\n    DependsOn: SentinelQueue\n",
              "no-cycle DeadLetterQueue"),
          new Planted("\"2012-10-17\"", "\"2008-10-17\"", "policy-version SentinelRole"),
          new Planted(
              "Action: kms:Decrypt", "Action: kms=Decrypt", "policy-action-form SentinelRole"),
          new Planted(
              "Action: sqs:SendMessage",
              "Action: \"sqs:\"",
              "policy-action-form SentinelQueuePolicy"),
          new Planted(
              "Action: s3:GetObject", "Action: s3:Get*", "policy-wildcard-action SentinelRole"),
          new Planted(
              "{ Service: !If [HasLogTopic, sns.amazonaws.com, s3.amazonaws.com] }",
              "\"*\"",
              "policy-wildcard-principal SentinelQueuePolicy"),
          new Planted(
              "{ AWS: !GetAtt SentinelRole.Arn }",
              "{ AWS: \"*\" }",
              "policy-wildcard-principal SentinelQueuePolicy"),
          new Planted(
              "Action: sns:Publish",
              "NotAction: sns:Publish",
              "policy-not-element AlarmTopicPolicy"),
          new Planted(
              "Resource: !Ref KMSKeyArn",
              "Resource: \"*\"",
              "policy-wildcard-resource SentinelRole"),
          new Planted("arn:${AWS::Partition}:s3", "arn:aws:s3", "partition-literal template"),
          new Planted("!Ref AWS::AccountId", "\"111122223333\"", "account-literal template"),
          new Planted(
              "!Ref TopicKMSKeyArn, !Ref AWS::NoValue]",
              "!Ref TopicKMSKeyArn, alias/aws/sns]",
              "aws-managed-key template"),
          new Planted(
              "SqsManagedSseEnabled: true",
              "SqsManagedSseEnabled: false",
              "queue-encryption SentinelQueue"),
          new Planted(
              "aws:SecureTransport: \"false\"",
              "aws:SecureTransport: \"true\"",
              "tls-only SentinelQueue"),
          new Planted(
              "Queues: [!Ref DeadLetterQueue]",
              "Queues: [!Ref SentinelQueue]",
              "tls-only DeadLetterQueue"),
          new Planted("Topics: [!Ref AlarmTopic]", "Topics: [x]", "tls-only AlarmTopic"),
          new Planted(
              "AlarmActions: [!Ref AlarmTopic]", "AlarmActions: []", "alarm-action NotReadAlarm"),
          new Planted(
              "cloudwatch.amazonaws.com }", "events.amazonaws.com }", "alarm-action QuietAlarm"),
          new Planted(
              "TopicArn: !Ref AlarmTopic",
              "TopicArn: !Ref SentinelQueue",
              "alarm-action DeadLetterAlarm"),
          new Planted(
              "    DeletionPolicy: RetainExceptOnCreate\n", "", "deletion-policy SentinelProvider"),
          new Planted(
              "UpdateReplacePolicy: Retain",
              "UpdateReplacePolicy: Delete",
              "deletion-policy SentinelProvider"));

  @Test
  void everyFindingIsAcceptedForAReasonAndEveryAcceptedOneIsStillThere() {
    assertThat(ids(SHIPPED))
        .isEqualTo(
            ACCEPTED.stream()
                .map(each -> new Fault(each.rule(), each.at(), "").id())
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(ACCEPTED).allSatisfy(each -> assertThat(each.reason()).endsWith("."));
  }

  @ParameterizedTest
  @FieldSource("PLANTED")
  void aPlantedFaultIsFound(Planted planted) {
    assertThat(SHIPPED).as("where the fault is planted").contains(planted.from());
    int at = SHIPPED.indexOf(planted.from());
    String faulty =
        SHIPPED.substring(0, at) + planted.to() + SHIPPED.substring(at + planted.from().length());
    assertThat(ids(SHIPPED)).doesNotContain(planted.found());
    assertThat(ids(faulty)).contains(planted.found());
  }

  @Test
  void everyRuleIsProvenByAFault() {
    TreeSet<String> proven =
        ACCEPTED.stream().map(Accepted::rule).collect(Collectors.toCollection(TreeSet::new));
    PLANTED.forEach(each -> proven.add(each.found().split(" ")[0]));
    assertThat(proven)
        .hasSize(
            ShapeRules.ALL.size()
                + ReferenceRules.ALL.size()
                + PolicyRules.ALL.size()
                + HygieneRules.ALL.size());
  }

  private static TreeSet<String> ids(String text) {
    return TemplateLint.check(text).stream()
        .map(Fault::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String manyParameters() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      many.append("  More").append(i).append(": { Type: String }\n");
    }
    return many.toString();
  }
}
