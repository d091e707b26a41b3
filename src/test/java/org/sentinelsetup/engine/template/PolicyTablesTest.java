package org.sentinelsetup.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.policy.PolicyLint;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Partition;

/** Who may and who may not, by the template's policies, however it is created. */
class PolicyTablesTest {
  private static final Setting USUAL =
      new Setting(Partition.AWS, AzureCloud.COMMERCIAL, true, true, false, false);

  static Stream<Arguments> policies() {
    return Setting.all()
        .flatMap(
            setting ->
                Stream.of(JudgedPolicy.values()).map(policy -> Arguments.of(policy, setting)));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyRowIsAnsweredAsItSays(JudgedPolicy policy, Setting setting) {
    assertThat(policy.wrong(setting, policy.text(setting))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void nothingIsFoundByTheLintOfPoliciesWeMake(JudgedPolicy policy, Setting setting) {
    Checked<PolicyDocument> read = PolicyDocument.read(policy.text(setting));
    assertThat(PolicyLint.check(((Checked.Valid<PolicyDocument>) read).value())).isEmpty();
  }

  @Test
  void everyWayOfCreatingItIsTried() {
    assertThat(Setting.all().distinct()).hasSize(64);
  }

  /** The tables would notice each of these. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          TRUST | "StringEquals" | "StringEqualsIgnoreCase"
          TRUST | "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/:aud":"api://1462b192-27f7-4cb9-8523-0f4ecb54b47e", | ``
          TRUST | ,"MicrosoftDefenderForClouds_0f1e2d3c-1111-4222-8333-444455556666" | ``
          TRUST | "MicrosoftSentinel_0f1e2d3c-1111-4222-8333-444455556666", | ``
          TRUST | 4d64-4f8c-a055-5bdaffd5e33d/" | 4d64-4f8c-a055-5bdaffd5e33e/"
          TRUST | sts:AssumeRoleWithWebIdentity | sts:*
          QUEUE | ,"StringEquals":{"aws:SourceAccount":"111122223333"} | ``
          QUEUE | :acme-org-logs" | :acme-org-logs*"
          QUEUE | "ArnLike":{"aws:SourceArn":"arn:aws:s3:::acme-org-logs"}, | ``
          QUEUE | "Deny" | "Allow"
          QUEUE | sqs:SendMessage | sqs:*
          QUEUE | sqs:DeleteMessage | sqs:PurgeQueue
          QUEUE | {"AWS":"arn:aws:iam::111122223333:role/OIDC_Sentinel-cloudtrail-eu-west-1"} | "*"
          QUEUE | {"Service":"s3.amazonaws.com"} | {"Service":"events.amazonaws.com"}
          DEAD_LETTERS | "false" | "true"
          DEAD_LETTERS | "Bool" | "StringNotEquals"
          TOPIC | :alarm:* | :*
          TOPIC | :eu-west-1:111122223333:alarm | :*:111122223333:alarm
          TOPIC | :111122223333:alarm:* | :*:alarm:*
          TOPIC | ,"StringEquals":{"aws:SourceAccount":"111122223333"} | ``
          TOPIC | sns:Publish | SNS:Subscribe
          TOPIC | "Bool" | "StringNotEquals"
          TOPIC | "false" | "x"
          ROLE | o-exampleorg/* | o-exampleorg*
          ROLE | s3:GetObject | s3:GetObject*
          ROLE | acme-org-logs/ | acme-org-logs*/
          ROLE | kms:Decrypt | kms:*
          ROLE | :key/1111aaaa-22bb-33cc-44dd-5555eeee6666 | :key/*
          ROLE | sqs:DeleteMessage | sqs:*
          ROLE | :cloudtrail-sentinel-integration" | :cloudtrail-*"
          """)
  void aLooserOrStricterPolicyIsNoticed(JudgedPolicy policy, String from, String to) {
    String text = policy.text(USUAL);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    String changed = text.substring(0, at) + to + text.substring(at + from.length());
    assertThat(policy.wrong(USUAL, changed)).isNotEmpty();
  }

  @Test
  void theTablesSayBoth() {
    for (PolicyTable table :
        List.of(
            AccessTables.TRUST,
            AccessTables.ROLE,
            AccessTables.QUEUE,
            AccessTables.DEAD_LETTERS,
            AccessTables.TOPIC)) {
      assertThat(table.rows())
          .doesNotHaveDuplicates()
          .anyMatch(row -> row.endsWith(" ALLOW"))
          .anyMatch(row -> row.endsWith(" DENY"));
    }
  }
}
