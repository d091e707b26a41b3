package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Finding;

/** Which statements of a bucket's policy may keep Sentinel from reading. */
class BucketDenialsTest {
  private static final String LOGS = "arn:aws:s3:::acme-org-logs/AWSLogs/o-a1b2c3d4e5/";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        // Refuses what is not sent over TLS, as most buckets do.
        "Deny; \"*\"; s3:*; /*; {\"Bool\":{\"aws:SecureTransport\":\"false\"}}; ",
        // The role is one of the organization, whoever takes it.
        "Deny; \"*\"; s3:*; /*; {\"StringNotEquals\":{\"aws:PrincipalOrgID\":\"o-a1b2c3d4e5\"}}; ",
        "Deny; \"*\"; s3:PutObject; /*; {}; ",
        "Deny; \"*\"; s3:GetObject; /other/*; {}; ",
        "Deny; {\"AWS\":\"arn:aws:iam::111122223333:role/Other\"}; s3:GetObject; /*; {}; ",
        "Allow; \"*\"; s3:GetObject; /*; {}; ",
        "Deny; \"*\"; s3:GetObject; /*; {}; policy.bucket-denies",
        "Deny; {\"AWS\":\"*\"}; s3:Get*; /AWSLogs/*; {}; policy.bucket-denies",
        "Deny; \"*\"; s3:GetObject; /AWSLogs/o-a1b2c3d4e5/111122223333/*; {}; policy.bucket-denies",
        "Deny; \"*\"; s3:*; /*; {\"NotIpAddress\":{\"aws:SourceIp\":\"192.0.2.0/24\"}};"
            + " policy.bucket-denies-network",
        "Deny; \"*\"; s3:*; /*; {\"StringNotEquals\":{\"aws:SourceVpce\":\"vpce-1a2b3c4d\"}};"
            + " policy.bucket-denies-network",
        "Deny; \"*\"; s3:*; /*; {\"ArnNotEquals\":{\"aws:PrincipalArn\":\"arn:aws:iam::111122223333:role/Reader\"}};"
            + " policy.bucket-may-deny",
      })
  void aStatement(
      String effect, String principal, String action, String folder, String condition, String key) {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": [{"Sid": "One", "Effect": "%s", "Principal": %s,
         "Action": "%s", "Resource": "arn:aws:s3:::acme-org-logs%s", "Condition": %s}]}
        """
            .formatted(effect, principal, action, folder, condition);
    List<Finding> findings =
        BucketDenials.of(Samples.valid(PolicyDocument.read(policy)), Samples.ROLE, LOGS);
    assertThat(findings.stream().map(finding -> finding.what().key()))
        .isEqualTo(key == null ? List.of() : List.of(key));
    assertThat(findings).allMatch(finding -> finding.level() == Finding.Level.WARNING);
  }
}
