package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.model.Partition;

/** The one statement we add, beside whatever is there. */
class KeyGrantTest {
  private static final KeyGrant GRANT = KeyGrant.toRole(Policies.ROLE);
  private static final KeyGrant THROUGH_S3 = GRANT.throughS3("eu-west-1", Partition.AWS);

  /** Everything that a policy may hold and a typed model loses. */
  private static final String HOSTILE =
      """
      {
        "Version": "2008-10-17",
        "Id": "key-default-1",
        "Statement": [
          {"Sid": "Use", "Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:*", "Resource": "*"},
          {"Sid": "Use", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/A"}, "Action": "kms:Encrypt", "Resource": "*"},
          {"Sid": "SentinelDecrypt", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/OIDC_Other"}, "Action": "kms:Decrypt", "Resource": "*"},
          {"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:ScheduleKeyDeletion", "Resource": "*"},
          {"Sid": "C", "Effect": "Deny", "Principal": "*", "Action": "kms:Put*", "Resource": "*",
           "Condition": {"Bool": {"aws:SecureTransport": true}, "StringEquals": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}}}
        ],
        "Future": {"n": 1.0}
      }
      """;

  @Test
  void addsOneStatementUnderAFreeSidAndTouchesNothingElse() {
    PolicyDocument before = Policies.read(HOSTILE);
    PolicyDocument after = THROUGH_S3.addTo(before);
    String ours =
        """
        ,
            {
              "Sid": "SentinelDecrypt2",
              "Effect": "Allow",
              "Principal": {
                "AWS": "arn:aws:iam::111122223333:role/OIDC_SentinelLogs"
              },
              "Action": "kms:Decrypt",
              "Resource": "*",
              "Condition": {
                "StringEquals": {
                  "kms:ViaService": "s3.eu-west-1.amazonaws.com"
                }
              }
            }""";
    assertThat(after.text()).isEqualTo(HOSTILE.replace("}}}\n", "}}}" + ours + "\n"));
    assertThat(THROUGH_S3.addTo(after)).isSameAs(after);
    assertThat(THROUGH_S3.removeFrom(after)).isEqualTo(before);
  }

  @Test
  void theDiffShowsOneAddition() {
    PolicyDocument before = Policies.read(HOSTILE);
    List<DiffLine> diff = JsonDiff.of(before, GRANT.addTo(before));
    assertThat(diff).noneMatch(DiffLine.Removed.class::isInstance);
    assertThat(diff.stream().filter(DiffLine.Added.class::isInstance)).hasSize(9);
    assertThat(diff.getFirst()).isInstanceOf(DiffLine.Folded.class);
  }

  @Test
  void aStatementForAnotherRoleStaysOnUndo() {
    PolicyDocument document = Policies.read(HOSTILE);
    assertThat(GRANT.removeFrom(document)).isSameAs(document);
  }

  @Test
  void aSingleStatementBecomesAList() {
    String one = "{\"Sid\":\"R\",\"Effect\":\"Allow\"}";
    PolicyDocument before = Policies.read("{ \"Statement\": " + one + " }");
    PolicyDocument after = GRANT.addTo(before);
    assertThat(after.text()).startsWith("{ \"Statement\": [" + one + ", {\"Sid\":\"SentinelD");
    assertThat(GRANT.removeFrom(after).text()).isEqualTo("{ \"Statement\": [" + one + "] }");
  }

  @Test
  void govCloudHasItsOwnArnsAndTheSameHostNames() {
    KeyGrant grant =
        KeyGrant.toRole("arn:aws-us-gov:iam::111122223333:role/OIDC_X")
            .throughS3("us-gov-west-1", Partition.AWS_US_GOV);
    assertThat(grant.statementText())
        .contains("arn:aws-us-gov:iam::111122223333:role/OIDC_X", "s3.us-gov-west-1.amazonaws.com")
        .doesNotContain("arn:aws:");
  }

  /** Statements of others that grant as much already, or not quite; ROLE is our role. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          both | {'Effect':'Allow','Principal':{'AWS':['ROLE']},'Action':['kms:Decrypt','kms:DescribeKey'],'Resource':'*'}
          both | {'Effect':'Allow','Principal':{'AWS':['x','ROLE']},'Action':'KMS:de*','Resource':['*']}
          both | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:Decryp?','Resource':'*'}
          limited | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:*','Resource':'*','Condition':{'StringEquals':{'KMS:viaservice':['s3.eu-west-1.amazonaws.com']}}}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:*','Resource':'*','Condition':{'StringEquals':{'kms:ViaService':'s3.eu-west-2.amazonaws.com'}}}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:*','Resource':'*','Condition':{'StringLike':{'kms:ViaService':'s3.eu-west-1.amazonaws.com'}}}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:*','Resource':'*','Condition':{}}
          none | {'Effect':'Deny','Principal':{'AWS':'ROLE'},'Action':'kms:Decrypt','Resource':'*'}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE2'},'Action':'kms:Decrypt','Resource':'*'}
          none | {'Effect':'Allow','NotPrincipal':{'AWS':'ROLE'},'Action':'kms:Decrypt','Resource':'*'}
          none | {'Effect':'Allow','Principal':'*','Action':'kms:Decrypt','Resource':'*'}
          none | {'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'kms:*','Resource':'*'}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:Encrypt','Resource':'*'}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'NotAction':'kms:Encrypt','Resource':'*'}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms.Decrypt','Resource':'*'}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:Decrypt','Resource':'arn:aws:kms:eu-west-1:111122223333:key/1'}
          none | {'Effect':'Allow','Principal':{'AWS':'ROLE'},'Action':'kms:Decrypt','Resource':'*','Future':1}
          """)
  void grantedAlready(String which, String statement) {
    PolicyDocument document =
        Policies.of(statement.replace('\'', '"').replace("ROLE", Policies.ROLE));
    assertThat(GRANT.addTo(document).equals(document)).isEqualTo(which.equals("both"));
    assertThat(THROUGH_S3.addTo(document).equals(document)).isEqualTo(!which.equals("none"));
    assertThat(GRANT.removeFrom(document)).isSameAs(document);
  }
}
