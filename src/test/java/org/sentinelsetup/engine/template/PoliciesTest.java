package org.sentinelsetup.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.StackOptions;

/** The template's policies, with every choice worked out. */
class PoliciesTest {
  private static final List<String> QUEUE_ACTIONS =
      List.of(
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:GetQueueUrl",
          "sqs:ReceiveMessage");

  private final Template template = Template.shipped();

  static Stream<Arguments> pairs() {
    return Stream.of(Partition.values())
        .flatMap(
            partition ->
                Stream.of(AzureCloud.values()).map(cloud -> Arguments.of(partition, cloud)));
  }

  private Resolved resolved(
      Partition partition, AzureCloud cloud, StackOptions options, boolean withKey) {
    List<Arn> keys = withKey ? List.of(Samples.key(partition.id())) : List.of();
    return resolved(partition, Samples.inputs(cloud, keys, options));
  }

  private Resolved resolved(Partition partition, StackInputs inputs) {
    return Resolved.of(template, TemplateParameters.of(inputs), partition.id());
  }

  private static List<Map<String, Object>> statements(Object document) {
    assertThat(Resolved.map(document)).containsEntry("Version", "2012-10-17");
    return Resolved.list(Resolved.map(document).get("Statement")).stream()
        .map(Resolved::map)
        .toList();
  }

  private static List<Map<String, Object>> role(Resolved resolved) {
    Object policy = Resolved.list(resolved.property("SentinelRole", "Policies")).getFirst();
    return statements(Resolved.map(policy).get("PolicyDocument"));
  }

  private static Map<String, Object> sid(List<Map<String, Object>> statements, String sid) {
    return statements.stream()
        .filter(each -> sid.equals(each.get("Sid")))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void trustNamesAudienceAndWorkspaceExactly(Partition partition, AzureCloud cloud) {
    Resolved resolved = resolved(partition, cloud, StackOptions.USUAL, true);
    assertThat(statements(resolved.property("SentinelRole", "AssumeRolePolicyDocument")))
        .containsExactly(
            Map.of(
                "Sid", "SentinelWorkspace",
                "Effect", "Allow",
                "Principal", Map.of("Federated", "<SentinelProvider.Arn>"),
                "Action", "sts:AssumeRoleWithWebIdentity",
                "Condition",
                    Map.of(
                        "StringEquals",
                        Map.of(
                            cloud.provider() + ":aud",
                            cloud.audience(),
                            "sts:RoleSessionName",
                            List.of(
                                "MicrosoftSentinel_" + Samples.WORKSPACE,
                                "MicrosoftDefenderForClouds_" + Samples.WORKSPACE)))));
    assertThat(resolved.property("SentinelProvider", "Url")).isEqualTo(cloud.issuerUrl());
    assertThat(resolved.property("SentinelProvider", "ClientIdList"))
        .isEqualTo(List.of(cloud.audience()));
    assertThat(resolved.property("SentinelProvider", "ThumbprintList"))
        .isEqualTo(List.of(cloud.thumbprint()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theSecondSessionNameCanBeLeftOut(Partition partition, AzureCloud cloud) {
    StackOptions strict = Samples.options(false, null, 0);
    Resolved resolved = resolved(partition, cloud, strict, false);
    Object condition =
        statements(resolved.property("SentinelRole", "AssumeRolePolicyDocument"))
            .getFirst()
            .get("Condition");
    assertThat(Resolved.map(Resolved.map(condition).get("StringEquals")))
        .containsEntry("sts:RoleSessionName", List.of("MicrosoftSentinel_" + Samples.WORKSPACE));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aForeignProviderIsTrustedAndNotMade(Partition partition, AzureCloud cloud) {
    Arn provider = Samples.arn(cloud.providerArn(partition, "111122223333"));
    Resolved resolved =
        resolved(partition, Samples.inputs(cloud, List.of(), StackOptions.USUAL, provider));
    assertThat(statements(resolved.property("SentinelRole", "AssumeRolePolicyDocument")).getFirst())
        .containsEntry("Principal", Map.of("Federated", provider.toString()));
    assertThat(resolved.output("OIDCProviderInUse")).isEqualTo(provider.toString());
    assertThat(
            template.resourcesMade(
                TemplateParameters.of(
                    Samples.inputs(cloud, List.of(), StackOptions.USUAL, provider))))
        .noneMatch(each -> each.type().equals("AWS::IAM::OIDCProvider"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theRoleReadsOneQueueOneFolderAndTheNamedKeys(Partition partition, AzureCloud cloud) {
    List<Map<String, Object>> role = role(resolved(partition, cloud, StackOptions.USUAL, true));
    assertThat(role).hasSize(3).allMatch(each -> each.get("Effect").equals("Allow"));
    assertThat(sid(role, "ReadQueue"))
        .containsEntry("Action", QUEUE_ACTIONS)
        .containsEntry("Resource", "<SentinelQueue.Arn>");
    assertThat(sid(role, "ReadLogs"))
        .containsEntry("Action", "s3:GetObject")
        .containsEntry(
            "Resource", "arn:" + partition.id() + ":s3:::acme-org-logs/" + Samples.PREFIX + "*");
    assertThat(sid(role, "DecryptLogs"))
        .containsEntry("Action", "kms:Decrypt")
        .containsEntry("Resource", List.of(Samples.key(partition.id()).toString()));
  }

  @Test
  void withoutKeysTheRoleDecryptsNothing() {
    assertThat(role(resolved(Partition.AWS, AzureCloud.COMMERCIAL, StackOptions.USUAL, false)))
        .extracting(each -> each.get("Sid"))
        .containsExactly("ReadQueue", "ReadLogs");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theQueueTakesFromThisBucketOnly(Partition partition, AzureCloud cloud) {
    Resolved resolved = resolved(partition, cloud, StackOptions.USUAL, true);
    List<Map<String, Object>> queue =
        statements(resolved.property("SentinelQueuePolicy", "PolicyDocument"));
    assertThat(queue)
        .hasSize(3)
        .allMatch(each -> each.get("Resource").equals("<SentinelQueue.Arn>"));
    assertThat(sid(queue, "BucketNotifies"))
        .containsEntry("Principal", Map.of("Service", "s3.amazonaws.com"))
        .containsEntry("Action", "sqs:SendMessage")
        .containsEntry(
            "Condition",
            Map.of(
                "ArnLike",
                Map.of("aws:SourceArn", "arn:" + partition.id() + ":s3:::acme-org-logs"),
                "StringEquals",
                Map.of("aws:SourceAccount", "111122223333")));
    assertThat(sid(queue, "SentinelReads"))
        .containsEntry("Principal", Map.of("AWS", "<SentinelRole.Arn>"))
        .containsEntry("Action", QUEUE_ACTIONS);
    for (String policy : List.of("SentinelQueuePolicy", "DeadLetterQueuePolicy")) {
      assertThat(sid(statements(resolved.property(policy, "PolicyDocument")), "RefuseWithoutTls"))
          .containsEntry("Effect", "Deny")
          .containsEntry("Principal", "*")
          .containsEntry("Action", "sqs:*")
          .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void alarmsOfThisAccountReachThePerson(Partition partition, AzureCloud cloud) {
    Resolved resolved = resolved(partition, cloud, StackOptions.USUAL, true);
    assertThat(statements(resolved.property("AlarmTopicPolicy", "PolicyDocument")))
        .hasSize(2)
        .first()
        .satisfies(
            each ->
                assertThat(each)
                    .containsEntry("Principal", Map.of("Service", "cloudwatch.amazonaws.com"))
                    .containsEntry("Action", "sns:Publish")
                    .containsEntry(
                        "Condition",
                        Map.of(
                            "ArnLike",
                            Map.of(
                                "aws:SourceArn",
                                "arn:"
                                    + partition.id()
                                    + ":cloudwatch:"
                                    + resolved.values().get("AWS::Region")
                                    + ":111122223333:alarm:*"),
                            "StringEquals",
                            Map.of("aws:SourceAccount", "111122223333"))));
    assertThat(resolved.properties("AlarmTopic")).doesNotContainKey("KmsMasterKeyId");
    assertThat(resolved.properties("AlarmSubscription"))
        .containsEntry("Protocol", "email")
        .containsEntry("Endpoint", "security@example.com");
  }

  @Test
  void theTopicTakesAKeyOfTheCustomers() {
    Arn key = Samples.key("aws");
    StackOptions options = Samples.options(true, key, 0);
    assertThat(
            resolved(Partition.AWS, AzureCloud.COMMERCIAL, options, false)
                .property("AlarmTopic", "KmsMasterKeyId"))
        .isEqualTo(key.toString());
  }

  @Test
  void everyActionIsWellFormed() {
    Resolved resolved = resolved(Partition.AWS, AzureCloud.COMMERCIAL, StackOptions.USUAL, true);
    List<Map<String, Object>> all = new ArrayList<>(role(resolved));
    all.addAll(statements(resolved.property("SentinelRole", "AssumeRolePolicyDocument")));
    for (String policy :
        List.of("SentinelQueuePolicy", "DeadLetterQueuePolicy", "AlarmTopicPolicy")) {
      all.addAll(statements(resolved.property(policy, "PolicyDocument")));
    }
    assertThat(all)
        .hasSize(10)
        .flatExtracting(each -> Resolved.list(each.get("Action")))
        .allSatisfy(action -> assertThat(action.toString()).matches("^[a-z0-9-]+:[A-Za-z0-9*?]+$"));
  }

  @Test
  void alarmsSeeWhatOneMetricHides() {
    Resolved resolved = resolved(Partition.AWS, AzureCloud.COMMERCIAL, StackOptions.USUAL, true);
    List<Object> metrics = Resolved.list(resolved.property("NotFetchedAlarm", "Metrics"));
    assertThat(metrics)
        .extracting(metric -> Resolved.map(metric).get("Id"))
        .containsExactly("received", "deleted", "stuck");
    assertThat(Resolved.map(metrics.getLast()))
        .containsEntry("Expression", "IF(FILL(received,0)>0 AND FILL(deleted,0)==0,1,0)")
        .containsEntry("ReturnData", "true");
    assertThat(resolved.properties("NotFetchedAlarm"))
        .containsEntry("EvaluationPeriods", "3")
        .containsEntry("DatapointsToAlarm", "3");
    assertThat(resolved.properties("NotReadAlarm"))
        .containsEntry("MetricName", "ApproximateAgeOfOldestMessage")
        .containsEntry("Threshold", "300");
    assertThat(resolved.properties("DeadLetterAlarm"))
        .containsEntry("Threshold", "10")
        .containsEntry(
            "Dimensions",
            List.of(Map.of("Name", "QueueName", "Value", "<DeadLetterQueue.QueueName>")));
    assertThat(resolved.properties("QuietAlarm")).containsEntry("TreatMissingData", "breaching");
    for (String alarm :
        List.of("NotReadAlarm", "NotFetchedAlarm", "DeadLetterAlarm", "QuietAlarm")) {
      assertThat(resolved.properties(alarm)).containsEntry("AlarmActions", List.of("<AlarmTopic>"));
    }
  }

  @Test
  void messagesAreKeptAndSetAsideLate() {
    Resolved resolved = resolved(Partition.AWS, AzureCloud.COMMERCIAL, StackOptions.USUAL, true);
    assertThat(resolved.properties("SentinelQueue"))
        .containsEntry("MessageRetentionPeriod", "1209600")
        .containsEntry("SqsManagedSseEnabled", "true")
        .containsEntry(
            "RedrivePolicy",
            Map.of("deadLetterTargetArn", "<DeadLetterQueue.Arn>", "maxReceiveCount", "100"));
    assertThat(resolved.properties("DeadLetterQueue"))
        .containsEntry("MessageRetentionPeriod", "1209600")
        .containsEntry("SqsManagedSseEnabled", "true");
  }
}
