package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.text.Words;

/** Whether the caller could still change the policy, as far as the policy tells. */
class LockoutTest {
  private static final String SESSION =
      "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_LogAdmin_x/pat@example.com";

  /** What the statement lets happen to the session, with PUT for kms:PutKeyPolicy. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fine | {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:root'},'Action':'kms:*'}
          fine | {'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'PUT'}
          fine | {'Effect':'Allow','Principal':'*','Action':'kms:Put*'}
          fine | {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_LogAdmin_x'},'Action':'PUT'}
          fine | {'Effect':'Allow','Principal':{'AWS':['x','arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_LogAdmin_x/pat@example.com']},'Action':'PUT'}
          fine | {'Effect':'Allow','Principal':{'AWS':'111122223333'},'NotAction':'kms:Decrypt'}
          locked | {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/KeyAdmins'},'Action':'kms:PutKeyPolicy'}
          locked | {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::444455556666:root'},'Action':'kms:*'}
          locked | {'Effect':'Allow','Principal':{'AWS':'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_LogAdmin_x/other'},'Action':'PUT'}
          locked | {'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'kms:Decrypt'}
          locked | {'Effect':'Deny','Principal':{'AWS':'111122223333'},'Action':'kms:*'}
          unsure | {'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'PUT','Condition':{'Bool':{'k':true}}}
          unsure | {'Effect':'Allow','NotPrincipal':{'AWS':'x'},'Action':'PUT'}
          """)
  void oneStatement(String verdict, String statement) {
    assertThat(verdict(statement)).isEqualTo(verdict);
  }

  @Test
  void aDenialLeavesItOpen() {
    assertThat(
            verdict(
                "{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'kms:*'}",
                "{'Effect':'Deny','NotPrincipal':{'AWS':'x'},'Action':'kms:*'}"))
        .isEqualTo("unsure");
  }

  @Test
  void saysWhoCanMakeTheChange() {
    Finding finding =
        Lockout.check(
                policy(
                    "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/KeyAdmins'},'Action':'PUT'}"),
                SESSION)
            .orElseThrow();
    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
    assertThat(Words.say(finding.what())).contains("AWSReservedSSO_LogAdmin_x");
    assertThat(finding.fix()).isNotNull();
    assertThat(Words.say(finding.fix())).contains("role/KeyAdmins");
  }

  private static String verdict(String... statements) {
    return Lockout.check(policy(statements), SESSION)
        .map(finding -> finding.what().key().equals("policy.lockout") ? "locked" : "unsure")
        .orElse("fine");
  }

  private static PolicyDocument policy(String... statements) {
    return Policies.of(
        String.join(",", statements).replace('\'', '"').replace("PUT", "kms:PutKeyPolicy"));
  }
}
