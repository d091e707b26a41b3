package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.text.Words;

/** Planted faults are named with statement and element; what we make has none. */
class PolicyLintTest {
  private static final String SOUND =
      "{\"Sid\":\"Sound\",\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Action | kms=Decrypt | {'Effect':'Allow','Action':['kms=Decrypt'],'Resource':'*'}
          Action | 'kms:' | {'Effect':'Allow','Action':'kms:','Resource':'*'}
          Action | kms:Decrypt,kms:Encrypt | {'Effect':'Allow','Action':['kms:Sign','kms:Decrypt,kms:Encrypt'],'Resource':'*'}
          Action | KMS:Decrypt | {'Effect':'Allow','Action':'KMS:Decrypt','Resource':'*'}
          NotAction | '*' | {'Effect':'Deny','NotAction':'*','Resource':'*'}
          Action | missing | {'Effect':'Allow','Resource':'*'}
          Action | missing | {'Effect':'Allow','Action':[],'Resource':'*'}
          Principal | arn:aws:iam:::role/X | {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam:::role/X'},'Action':'kms:Decrypt','Resource':'*'}
          Principal | arn:aws:iam::11112222333:role/X | {'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::11112222333:role/X']},'Action':'kms:Decrypt','Resource':'*'}
          Principal | OIDC_X | {'Effect':'Allow','Principal':{'AWS':'OIDC_X'},'Action':'kms:Decrypt','Resource':'*'}
          Principal | arn:aws:iam:::oidc-provider/sts.windows.net/x/ | {'Effect':'Allow','Principal':{'Federated':'arn:aws:iam:::oidc-provider/sts.windows.net/x/'},'Action':'sts:AssumeRoleWithWebIdentity'}
          Resource | AWSLogs//* | {'Effect':'Allow','Action':'s3:GetObject','Resource':'AWSLogs//*'}
          Resource | arn:aws:s3:::acme-org-logs/AWSLogs//* | {'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::acme-org-logs/AWSLogs//*'}
          Resource | arn:aws:sqs:eu-west-1::q | {'Effect':'Allow','Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1::q'}
          NotResource | arn:aws:s3::: | {'Effect':'Allow','Action':'s3:GetObject','NotResource':'arn:aws:s3:::'}
          ArnLike | arn:aws:sns:eu-west-1::t | {'Effect':'Allow','Action':'sqs:SendMessage','Resource':'*','Condition':{'ArnLike':{'aws:SourceArn':'arn:aws:sns:eu-west-1::t'}}}
          Bool | tests nothing | {'Effect':'Allow','Action':'sqs:SendMessage','Resource':'*','Condition':{'Bool':{}}}
          Effect | Allow nor Deny | {'Effect':'allow','Action':'sqs:SendMessage','Resource':'*'}
          """)
  void plantedFaults(String element, String value, String statement) {
    List<String> faults =
        PolicyLint.check(Policies.of(SOUND, statement.replace('\'', '"'))).stream()
            .map(Words::say)
            .toList();
    assertThat(faults).singleElement().asString().contains("statement 2", element, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:111122223333:sentinel-cloudtrail','Condition':{'ArnEquals':{'aws:SourceArn':'arn:aws:s3:::acme-org-logs'},'StringEquals':{'aws:SourceAccount':'111122223333'}}}
          {'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringEquals':{'sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/:aud':'api://1462b192-27f7-4cb9-8523-0f4ecb54b47e'}}}
          {'Effect':'Allow','Action':['s3:GetObject','kms:Decrypt'],'Resource':['arn:aws:s3:::acme-org-logs/AWSLogs/*','arn:aws:kms:eu-west-1:111122223333:key/1111aaaa']}
          {'Effect':'Deny','Principal':'*','Action':'sqs:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}}
          {'Effect':'Allow','Principal':{'AWS':'111122223333'},'NotAction':'kms:Decrypt','Resource':'*'}
          """)
  void sound(String statement) {
    assertThat(PolicyLint.check(Policies.of(statement.replace('\'', '"')))).isEmpty();
  }

  @Test
  void whatWeAddIsSound() {
    KeyGrant grant = KeyGrant.toRole(Policies.ROLE).throughS3("eu-west-1", Partition.AWS);
    assertThat(PolicyLint.check(grant.addTo(Policies.of(SOUND)))).isEmpty();
  }
}
