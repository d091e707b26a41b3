package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.Encryption;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.S3Object;

/** Where buckets lie, what they hold and how they encrypt. */
class BucketsTest {
  private static final String OWNER = "111122223333";

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final S3 s3 = clients.in(CREDENTIALS, "us-east-1").s3();

  @AfterEach
  void close() {
    assertThat(cloud.requests())
        .extracting(request -> request.header("X-amz-expected-bucket-owner"))
        .containsOnly(OWNER);
    clients.close();
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource({
    "<LocationConstraint/>, us-east-1",
    "<LocationConstraint></LocationConstraint>, us-east-1",
    "<LocationConstraint>EU</LocationConstraint>, eu-west-1",
    "<LocationConstraint>eu-west-1</LocationConstraint>, eu-west-1",
    "<LocationConstraint>us-gov-west-1</LocationConstraint>, us-gov-west-1",
    "<LocationConstraint>xx-new-9</LocationConstraint>, xx-new-9",
  })
  void locationConstraints(String xml, String region) {
    cloud.on("HEAD /logs", Answer.bare(403)).on("GET /logs?location", Answer.xml(200, xml));
    assertThat(s3.location("logs", OWNER)).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({"200", "301", "400", "403"})
  void theHeaderTellsTheRegionWhateverTheStatus(int status) {
    cloud.on("HEAD /logs", Answer.bare(status).with("x-amz-bucket-region", "eu-west-1"));
    assertThat(s3.location("logs", OWNER)).isEqualTo("eu-west-1");
  }

  @Test
  void aMissingBucketIsNotFound() {
    cloud.on("HEAD /logs", Answer.bare(404));
    assertThat(refused(() -> s3.location("logs", OWNER)).kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void listing() {
    cloud.on(
        "GET /logs?list-type",
        Answer.xml(
            200,
            """
            <ListBucketResult><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>\
            <Contents><Key>AWSLogs/a%2Bb.gz</Key><Size>7</Size>\
            <LastModified>2026-11-25T00:00:00.000Z</LastModified></Contents>\
            <CommonPrefixes><Prefix>AWSLogs/o-1/</Prefix></CommonPrefixes></ListBucketResult>"""));
    assertThat(s3.list("logs", OWNER, "AWSLogs/", "/", "AWSLogs/0", 5))
        .isEqualTo(
            new Listing(
                List.of("AWSLogs/o-1/"),
                List.of(new S3Object("AWSLogs/a+b.gz", 7, Instant.parse("2026-11-25T00:00:00Z"))),
                true));
    assertThat(cloud.last().uri().getQuery())
        .contains("prefix=AWSLogs/", "delimiter=/", "start-after=AWSLogs/0", "max-keys=5");
  }

  @Test
  void encryptionOfTheBucket() {
    cloud.on(
        "GET /logs?encryption",
        Answer.xml(
            200,
            """
            <ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>\
            <SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/logs</KMSMasterKeyID>\
            </ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>"""));
    assertThat(s3.encryption("logs", OWNER)).isEqualTo(new Encryption("aws:kms", "alias/logs"));
  }

  @Test
  void encryptionOfObjects() {
    cloud.on(
        "HEAD /logs/a.gz",
        Answer.bare(200)
            .with("x-amz-server-side-encryption", "aws:kms")
            .with("x-amz-server-side-encryption-aws-kms-key-id", "arn:key"),
        Answer.bare(200));
    assertThat(s3.objectEncryption("logs", OWNER, "a.gz"))
        .isEqualTo(new Encryption("aws:kms", "arn:key"));
    assertThat(s3.objectEncryption("logs", OWNER, "a.gz"))
        .isEqualTo(new Encryption(Encryption.NONE, null));
  }

  @Test
  void aSessionThatIsOverIsToldFromAMistakeAlsoByHead() {
    cloud
        .on("HEAD /logs/a.gz", Answer.bare(400))
        .on(
            "GET /logs?location",
            Answer.xml(400, "<Error><Code>ExpiredToken</Code><Message>over</Message></Error>"));
    assertThat(refused(() -> s3.objectEncryption("logs", OWNER, "a.gz")).kind())
        .isEqualTo(Kind.EXPIRED_CREDENTIALS);
  }

  @Test
  void aBucketWithoutPolicyHasNone() {
    cloud.on(
        "GET /logs?policy",
        Answer.xml(404, "<Error><Code>NoSuchBucketPolicy</Code><Message>no</Message></Error>"),
        Answer.json(200, "{\"Version\": \"2012-10-17\"}"));
    assertThat(s3.policy("logs", OWNER)).isEmpty();
    assertThat(s3.policy("logs", OWNER)).hasValue("{\"Version\": \"2012-10-17\"}");
  }

  private static AwsCallException refused(Runnable call) {
    return catchThrowableOfType(AwsCallException.class, call::run);
  }
}
