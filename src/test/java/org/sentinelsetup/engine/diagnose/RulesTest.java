package org.sentinelsetup.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Finding.Level;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.QueueAlarm;
import org.sentinelsetup.model.Redrive;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TopicSubscription;
import org.sentinelsetup.text.Words;

/** Each fault is seen, alone, with a fix; what is right gives no fault. */
class RulesTest {
  private static List<Finding> faults(Pieces pieces) {
    return Rules.of(pieces.setup()).stream()
        .filter(finding -> finding.level() != Level.OK)
        .toList();
  }

  private static Arguments row(Level level, String key, Consumer<Pieces> spoil) {
    return arguments(level, key, spoil);
  }

  private static Arguments blocker(String key, Consumer<Pieces> spoil) {
    return row(Level.BLOCKER, key, spoil);
  }

  private static Arguments warning(String key, Consumer<Pieces> spoil) {
    return row(Level.WARNING, key, spoil);
  }

  private static Consumer<Pieces> trust(String from, String to) {
    return pieces -> pieces.trust = pieces.trust.replace(from, to);
  }

  private static Consumer<Pieces> key(String from, String to) {
    return pieces -> pieces.keyPolicy = pieces.keyPolicy.replace(from, to);
  }

  static Stream<Arguments> rows() {
    return Stream.of(names(), queues(), buckets(), keys(), alarms()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> names() {
    String audience = "\"api://1462b192-27f7-4cb9-8523-0f4ecb54b47e\"";
    String sentinel = "\"MicrosoftSentinel_" + Samples.WORKSPACE + "\",";
    String defender = ",\"MicrosoftDefenderForClouds_" + Samples.WORKSPACE + "\"";
    return Stream.of(
        blocker(
            "diagnose.role-name",
            pieces -> {
              pieces.roleName = "Sentinel";
              pieces.keyPolicy = pieces.keyPolicy.replace("OIDC_Sentinel", "Sentinel");
            }),
        blocker("diagnose.trust-none", trust("sts:AssumeRoleWithWebIdentity", "sts:TagSession")),
        blocker(
            "diagnose.trust-old",
            trust(
                "\"Statement\":[",
                "\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                    + "\"Principal\":{\"AWS\":\"arn:aws:iam::197857026523:root\"}},")),
        blocker("diagnose.trust-slash", trust("e33d/\"},", "e33d\"},")),
        blocker(
            "diagnose.trust-provider",
            trust("oidc-provider/" + Pieces.ISSUER + "\"", "oidc-provider/token.example.com\"")),
        blocker("diagnose.audience-key", trust("e33d/:aud", "e33d:aud")),
        blocker("diagnose.audience-other", trust("1462b192", "99999999")),
        blocker("diagnose.audience-other", trust(audience, "[" + audience + ",\"api://other\"]")),
        blocker(
            "diagnose.audience-none", trust("\"" + Pieces.ISSUER + ":aud\":" + audience + ",", "")),
        blocker(
            "diagnose.session-none",
            trust("sts:RoleSessionName", "aws:RequestTag/RoleSessionName")),
        blocker("diagnose.session-strange", trust("MicrosoftSentinel_", "Sentinel_")),
        blocker("diagnose.session-strange", trust(Samples.WORKSPACE, "*")),
        warning("diagnose.session-second", trust(defender, "")),
        warning("diagnose.session-second", trust(sentinel, "")),
        warning(
            "diagnose.session-workspaces",
            trust(
                sentinel,
                sentinel
                    + "\"MicrosoftSentinel_11111111-1111-4222-8333-444455556666\","
                    + "\"MicrosoftDefenderForClouds_11111111-1111-4222-8333-444455556666\",")),
        blocker("diagnose.provider-none", pieces -> pieces.provider = null),
        blocker(
            "diagnose.provider-audience",
            pieces -> pieces.provider = new OidcProvider("p", Pieces.ISSUER, List.of("other"))),
        blocker(
            "diagnose.provider-slash",
            pieces ->
                pieces.provider =
                    new OidcProvider("p", Pieces.ISSUER.replaceAll("/$", ""), List.of())),
        warning("preflight.tokens", pieces -> pieces.tokens = 1));
  }

  private static Stream<Arguments> queues() {
    return Stream.of(
        blocker(
            "diagnose.queue-rights",
            pieces -> pieces.rights = pieces.rights.replace("\"sqs:DeleteMessage\",", "")),
        blocker("diagnose.queue-gone", pieces -> pieces.queueThere = false),
        blocker("diagnose.queue-fifo", pieces -> pieces.fifo = true),
        blocker("policy.queue-aws-key", pieces -> pieces.queueKey = "alias/aws/sqs"),
        blocker("diagnose.queue-key", pieces -> pieces.queueKeyPolicy = pieces.keyPolicy),
        blocker(
            "policy.queue-no-grant",
            pieces -> pieces.queuePolicy = pieces.queuePolicy.replace("acme-org-logs", "other")),
        warning(
            "diagnose.queue-untested",
            pieces ->
                pieces.queuePolicy =
                    pieces.queuePolicy.replace("aws:SourceAccount", "aws:PrincipalOrgID")),
        blocker("diagnose.queue-region", pieces -> pieces.bucketRegion = "us-east-1"),
        warning("diagnose.queue-retention", pieces -> pieces.retention = Duration.ofDays(4)),
        warning("diagnose.queue-retention", pieces -> pieces.deadRetention = Duration.ofDays(4)),
        warning("diagnose.dead-letters-none", pieces -> pieces.redrive = null),
        warning(
            "diagnose.dead-letters-early", pieces -> pieces.redrive = new Redrive("arn:a:b:c", 3)),
        blocker("diagnose.dead-letters-gone", pieces -> pieces.deadLettersThere = false));
  }

  private static Stream<Arguments> buckets() {
    return Stream.of(
        blocker("diagnose.notification-none", pieces -> pieces.told = null),
        blocker("diagnose.notification-none", pieces -> pieces.told = Pieces.QUEUE + "-other"),
        blocker("diagnose.notification-events", pieces -> pieces.event = "s3:ObjectRemoved:*"),
        warning("diagnose.notification-suffix", pieces -> pieces.suffix = ""),
        warning(
            "diagnose.notification-root",
            pieces -> {
              pieces.prefix = "";
              pieces.rights = pieces.rights.replace("acme-org-logs/AWSLogs/", "acme-org-logs/");
            }),
        blocker("diagnose.logs-rights", pieces -> pieces.prefix = "other/"),
        warning(
            "diagnose.logs-wide",
            pieces ->
                pieces.rights = pieces.rights.replace("acme-org-logs/AWSLogs/", "acme-org-logs/")),
        warning(
            "policy.bucket-denies",
            pieces ->
                pieces.bucketPolicy =
                    """
                    {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*",
                     "Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-org-logs/*"}]}"""));
  }

  private static Stream<Arguments> keys() {
    String role = "arn:aws:iam::111122223333:role/OIDC_Sentinel";
    return Stream.of(
        blocker("diagnose.key-no-grant", key("OIDC_Sentinel", "Other")),
        blocker("diagnose.key-no-grant", key(":Decrypt", ":Encrypt")),
        warning(
            "diagnose.key-limited",
            key(
                "\"Resource\":\"*\"",
                "\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\"}}")),
        warning("policy.lint-action", key("\"kms:Decrypt\"", "[\"kms:Decrypt\",\"kms=Decrypt\"]")),
        warning(
            "policy.deleted",
            key("\"" + role + "\"", "[\"" + role + "\",\"AROA1234567890EXAMPLE\"]")),
        warning(
            "policy.denied",
            key(
                "\"Statement\":[",
                "\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"kms:*\","
                    + "\"Resource\":\"*\"},")),
        blocker("diagnose.key-unfit", pieces -> pieces.keyState = "Disabled"),
        row(Level.UNKNOWN, "diagnose.key-of-aws", pieces -> pieces.customerKey = false),
        row(Level.UNKNOWN, "diagnose.key-unread", pieces -> pieces.keyPolicy = "{"));
  }

  private static Stream<Arguments> alarms() {
    return Stream.of(
        warning("diagnose.alarm-none", pieces -> pieces.alarms = List.of()),
        warning(
            "diagnose.alarm-age",
            pieces ->
                pieces.alarms =
                    List.of(
                        new QueueAlarm(
                            "age",
                            List.of("logs"),
                            List.of("ApproximateAgeOfOldestMessage"),
                            List.of(Pieces.TOPIC)))),
        warning(
            "diagnose.alarm-mute",
            pieces ->
                pieces.alarms =
                    List.of(new QueueAlarm("m", List.of("logs"), List.of("x"), List.of()))),
        blocker("diagnose.topic-aws-key", pieces -> pieces.topicKey = "alias/aws/sns"),
        blocker("diagnose.topic-key", pieces -> pieces.topicKeyPolicy = pieces.keyPolicy),
        blocker("diagnose.topic-gone", pieces -> pieces.topicThere = false),
        warning("diagnose.topic-nobody", pieces -> pieces.subscriptions = List.of()),
        warning(
            "diagnose.topic-pending",
            pieces ->
                pieces.subscriptions =
                    List.of(
                        new TopicSubscription("email", "a@example.com", "PendingConfirmation"))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  void aFaultIsSeenAndNoOther(Level level, String key, Consumer<Pieces> spoil) {
    var pieces = new Pieces();
    spoil.accept(pieces);
    assertThat(faults(pieces))
        .allSatisfy(
            finding -> {
              assertThat(finding.what().key()).isEqualTo(key);
              assertThat(finding.level()).isEqualTo(level);
              assertThat(finding.fix()).isNotNull();
              assertThat(Words.say(finding.what())).doesNotContain("{");
            })
        .isNotEmpty();
  }

  @Test
  void whatIsRightGivesNoFault() {
    assertThat(faults(new Pieces())).isEmpty();
    var narrow = new Pieces();
    narrow.keyPolicy =
        narrow.keyPolicy.replace(
            "\"Resource\":\"*\"",
            "\"Resource\":\"*\",\"Condition\":{\"StringEquals\":"
                + "{\"kms:ViaService\":\"s3.eu-west-1.amazonaws.com\"}}");
    assertThat(faults(narrow)).isEmpty();
    var delegated = new Pieces();
    delegated.keyPolicy = delegated.keyPolicy.replace("role/OIDC_Sentinel", "root");
    assertThat(faults(delegated)).isEmpty();
  }

  /** A wildcard opens only where patterns count. */
  @Test
  void aPatternOfSessionNamesIsOpenToEveryWorkspace() {
    var pieces = new Pieces();
    pieces.trust =
        pieces.trust.replace(Samples.WORKSPACE, "*").replace("StringEquals", "StringLike");
    assertThat(faults(pieces))
        .extracting(finding -> finding.what().key())
        .contains("diagnose.session-open");
  }

  @Test
  void aPolicyThatWasNotReadMakesWhatItMayAllowUnknown() {
    var pieces = new Pieces();
    pieces.rights = pieces.rights.replace("sqs:", "sns:").replace("s3:GetObject", "s3:PutObject");
    pieces.more.add(
        Part.unread(Text.of("diagnose.role-none", "x"), Text.of("diagnose.role-none-fix")));
    assertThat(faults(pieces)).extracting(Finding::level).containsOnly(Level.UNKNOWN);
  }

  @Test
  void inGovCloudTheCommercialPartitionIsAboutNothing() {
    var pieces = new Pieces();
    pieces.partition = "aws-us-gov";
    assertThat(faults(pieces))
        .extracting(finding -> finding.what().key())
        .contains("diagnose.partition");
  }
}
