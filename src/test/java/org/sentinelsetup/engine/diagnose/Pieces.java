package org.sentinelsetup.engine.diagnose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AccountSummary;
import org.sentinelsetup.model.Encryption;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.QueueAlarm;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Redrive;
import org.sentinelsetup.model.RoleDescription;
import org.sentinelsetup.model.RolePolicy;
import org.sentinelsetup.model.TopicDescription;
import org.sentinelsetup.model.TopicSubscription;

/** The parts of a connection that is as it should be, each of which a test may spoil. */
final class Pieces {
  static final String ISSUER = "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/";
  static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:logs";
  static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:alarms";

  String region = "eu-west-1";
  String partition = "aws";
  String roleName = "OIDC_Sentinel";
  String trust =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
       "Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/%1$s"},
       "Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{
        "%1$s:aud":"api://1462b192-27f7-4cb9-8523-0f4ecb54b47e",
        "sts:RoleSessionName":["MicrosoftSentinel_%2$s","MicrosoftDefenderForClouds_%2$s"]}}}]}"""
          .formatted(ISSUER, Samples.WORKSPACE);
  String rights =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:ChangeMessageVisibility",
       "sqs:DeleteMessage","sqs:GetQueueAttributes","sqs:GetQueueUrl","sqs:ReceiveMessage"],
       "Resource":"%s"},{"Effect":"Allow","Action":"s3:GetObject",
       "Resource":"arn:aws:s3:::acme-org-logs/AWSLogs/*"},{"Effect":"Allow","Action":"kms:Decrypt",
       "Resource":"%s"}]}"""
          .formatted(QUEUE, Samples.KEY);
  String queuePolicy =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
       "Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"%s",
       "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::acme-org-logs"},
       "StringEquals":{"aws:SourceAccount":"111122223333"}}}]}"""
          .formatted(QUEUE);
  String keyPolicy =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
       "Principal":{"AWS":"arn:aws:iam::111122223333:role/OIDC_Sentinel"},"Action":"kms:Decrypt",
       "Resource":"*"}]}""";
  @Nullable OidcProvider provider =
      new OidcProvider("p", ISSUER, List.of("api://1462b192-27f7-4cb9-8523-0f4ecb54b47e"));
  String queueArn = QUEUE;
  boolean queueThere = true;
  boolean fifo;
  @Nullable String queueKey;
  @Nullable String queueKeyPolicy;
  Duration retention = Duration.ofDays(14);
  @Nullable Redrive redrive = new Redrive(QUEUE + "-dead-letter", 100);
  boolean deadLettersThere = true;
  Duration deadRetention = Duration.ofDays(14);
  String bucketRegion = "eu-west-1";
  @Nullable String bucketPolicy;
  String prefix = "AWSLogs/";
  String suffix = ".gz";
  String event = "s3:ObjectCreated:*";
  @Nullable String told = QUEUE;
  String keyState = "Enabled";
  boolean customerKey = true;
  List<QueueAlarm> alarms =
      List.of(
          new QueueAlarm(
              "stuck", List.of("logs"), List.of("NumberOfMessagesReceived"), List.of(TOPIC)));
  @Nullable String topicKey;
  @Nullable String topicKeyPolicy;
  boolean topicThere = true;
  List<TopicSubscription> subscriptions =
      List.of(
          new TopicSubscription(
              "email", "soc@example.com", "arn:aws:sns:eu-west-1:111122223333:alarms:1"));
  @Nullable Integer tokens;
  List<Part<RolePolicy>> more = new ArrayList<>();

  ExistingSetup setup() {
    List<Part<RolePolicy>> policies = new ArrayList<>();
    policies.add(Part.known(new RolePolicy("read", rights)));
    policies.addAll(more);
    return new ExistingSetup(
        region,
        new RoleDescription(
            roleName,
            "arn:%s:iam::111122223333:role/%s".formatted(partition, roleName),
            trust,
            null),
        policies,
        List.of(
            new ExistingSetup.Trusted(
                "arn:aws:iam::111122223333:oidc-provider/" + ISSUER,
                Part.known(Optional.ofNullable(provider)))),
        List.of(queue()),
        List.of(
            new ExistingSetup.ReadBucket(
                "acme-org-logs",
                Part.known(bucketRegion),
                Part.known(notification()),
                Part.known(Optional.ofNullable(bucketPolicy)),
                Part.known(new Encryption("aws:kms", Samples.KEY)))),
        Part.known(List.of()),
        List.of(key(Samples.KEY, keyPolicy)),
        Part.known(alarms),
        List.of(
            new ExistingSetup.ReadTopic(
                TOPIC,
                Part.known(
                    topicThere
                        ? Optional.of(new TopicDescription(TOPIC, topicKey))
                        : Optional.empty()),
                Part.known(subscriptions),
                Optional.ofNullable(topicKeyPolicy).map(policy -> key("k", policy)))),
        Optional.ofNullable(tokens).map(one -> Part.known(new AccountSummary(one, 1, 1000))));
  }

  private ExistingSetup.ReadKey key(String arn, String policy) {
    return new ExistingSetup.ReadKey(
        arn,
        Part.known(
            new KmsKey(
                arn,
                Samples.ACCOUNT,
                customerKey,
                keyState,
                "ENCRYPT_DECRYPT",
                "SYMMETRIC_DEFAULT")),
        Part.known(policy));
  }

  private ExistingSetup.ReadQueue queue() {
    return new ExistingSetup.ReadQueue(
        queueArn,
        Part.known(
            queueThere
                ? Optional.of(description(queueArn, fifo, retention, redrive))
                : Optional.empty()),
        Optional.ofNullable(redrive)
            .map(
                one ->
                    Part.known(
                        deadLettersThere
                            ? Optional.of(description(one.targetArn(), false, deadRetention, null))
                            : Optional.empty())),
        Optional.ofNullable(queueKeyPolicy).map(policy -> key("k", policy)));
  }

  private QueueDescription description(
      String arn, boolean ordered, Duration kept, @Nullable Redrive next) {
    return new QueueDescription(
        "https://sqs.example/" + arn, arn, 0, 0, queuePolicy, queueKey, ordered, kept, next);
  }

  private NotificationConfiguration notification() {
    return told == null
        ? new NotificationConfiguration(List.of(), false)
        : new NotificationConfiguration(
            List.of(
                new NotificationRule(
                    NotificationRule.Kind.QUEUE,
                    "sentinel",
                    told,
                    List.of(event),
                    List.of(new FilterRule("Prefix", prefix), new FilterRule("Suffix", suffix)))),
            false);
  }
}
