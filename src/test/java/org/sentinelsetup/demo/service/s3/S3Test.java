package org.sentinelsetup.demo.service.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class S3Test {
  private static final String LOGS = "acme-org-logs";
  private static final String KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final Clients clients = new Clients(cloud);
  private final List<S3Client> opened = new ArrayList<>();
  private final S3Client s3 = s3("111122223333", "LogAdmin", "eu-west-1");

  @AfterEach
  void close() {
    opened.forEach(S3Client::close);
    cloud.close();
  }

  @Test
  void bucketsAreListedWithRegionsWhenAskedWithAParameter() {
    assertThat(s3.listBuckets().buckets())
        .extracting(Bucket::name)
        .containsExactly("acme-access-logs", "acme-flow-logs", LOGS, "acme-web");
    assertThat(s3.listBuckets().buckets()).extracting(Bucket::bucketRegion).containsOnlyNulls();
    List<String> paged = new ArrayList<>();
    s3.listBucketsPaginator(r -> r.maxBuckets(3))
        .buckets()
        .forEach(bucket -> paged.add(bucket.name() + " " + bucket.bucketRegion()));
    assertThat(paged)
        .containsExactly(
            "acme-access-logs eu-west-1",
            "acme-flow-logs eu-west-1",
            LOGS + " eu-west-1",
            "acme-web us-east-1");
    assertThat(s3.listBuckets(r -> r.bucketRegion("eu-west-1").prefix("acme-f")).buckets())
        .extracting(Bucket::name)
        .containsExactly("acme-flow-logs");
    assertRefused(400, "InvalidArgument", () -> s3.listBuckets(r -> r.bucketRegion("us-east-1")));
  }

  @Test
  void aBucketSaysWhereItIs() {
    S3Client east = s3("111122223333", "LogAdmin", "us-east-1");
    assertThat(s3.getBucketLocation(r -> r.bucket(LOGS)).locationConstraintAsString())
        .isEqualTo("eu-west-1");
    assertThat(east.getBucketLocation(r -> r.bucket(LOGS)).locationConstraintAsString())
        .isEqualTo("eu-west-1");
    assertThat(east.getBucketLocation(r -> r.bucket("acme-web")).locationConstraintAsString())
        .isNullOrEmpty();
    assertThat(s3.headBucket(r -> r.bucket(LOGS)).bucketRegion()).isEqualTo("eu-west-1");
    assertThatThrownBy(() -> s3.headBucket(r -> r.bucket("acme-none")))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void theWrongRegionIsTold() {
    S3Client east = s3("111122223333", "LogAdmin", "us-east-1");
    S3Client frankfurt = s3("111122223333", "LogAdmin", "eu-central-1");
    S3Exception malformed =
        assertRefused(
            400,
            "AuthorizationHeaderMalformed",
            () -> east.getBucketEncryption(r -> r.bucket(LOGS)));
    assertThat(malformed)
        .hasMessageContaining("the region 'us-east-1' is wrong; expecting 'eu-west-1'");
    S3Exception moved =
        assertRefused(
            301, "PermanentRedirect", () -> frankfurt.getBucketEncryption(r -> r.bucket(LOGS)));
    assertThat(moved.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
        .contains("eu-west-1");
    S3Exception head =
        catchThrowableOfType(S3Exception.class, () -> frankfurt.headBucket(r -> r.bucket(LOGS)));
    assertThat(head.statusCode()).isEqualTo(301);
  }

  @Test
  void foldersAreRolledUpAndPaged() {
    assertThat(s3.listObjectsV2(r -> r.bucket(LOGS).delimiter("/")).commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("AWSLogs/");
    List<String> accounts = new ArrayList<>();
    s3.listObjectsV2Paginator(
            r -> r.bucket(LOGS).prefix("AWSLogs/o-a1b2c3d4e5/").delimiter("/").maxKeys(1))
        .commonPrefixes()
        .forEach(folder -> accounts.add(folder.prefix()));
    assertThat(accounts)
        .containsExactly(
            "AWSLogs/o-a1b2c3d4e5/111122223333/",
            "AWSLogs/o-a1b2c3d4e5/444455556666/",
            "AWSLogs/o-a1b2c3d4e5/777788889999/");
    List<String> keys = new ArrayList<>();
    s3.listObjectsV2Paginator(r -> r.bucket(LOGS).maxKeys(5)).contents().stream()
        .map(S3Object::key)
        .forEach(keys::add);
    assertThat(keys).hasSize(48).isSorted().doesNotHaveDuplicates();
    assertThat(keys)
        .anyMatch(
            key ->
                key.matches(
                    "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/\\d{4}/\\d\\d/\\d\\d/"
                        + "111122223333_CloudTrail_eu-west-1_\\d{8}T\\d{4}Z_\\w{16}\\.json\\.gz"))
        .anyMatch(key -> key.contains("/CloudTrail-Digest/"));
    assertThat(s3.listObjectsV2(r -> r.bucket(LOGS).startAfter(keys.get(20))).contents())
        .extracting(S3Object::key)
        .containsExactlyElementsOf(keys.subList(21, keys.size()));
  }

  @Test
  void oddKeysSurviveTheWay() {
    String key = "odd/a b+c&d<é>%41.json";
    put("acme-flow-logs", key, "hello");
    assertThat(s3.listObjectsV2(r -> r.bucket("acme-flow-logs").prefix("odd/a b+")).contents())
        .extracting(S3Object::key)
        .containsExactly(key);
    assertThat(s3.getObjectAsBytes(r -> r.bucket("acme-flow-logs").key(key)).asUtf8String())
        .isEqualTo("hello");
  }

  @Test
  void anObjectTellsItsKey() {
    put(LOGS, "x", "content");
    var head = s3.headObject(r -> r.bucket(LOGS).key("x"));
    assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(head.ssekmsKeyId()).isEqualTo(KEY);
    assertThat(head.bucketKeyEnabled()).isTrue();
    assertThat(head.contentLength()).isEqualTo(7);
    assertThat(head.lastModified()).isEqualTo(cloud.clock().now());
    assertThat(s3.getObjectAsBytes(r -> r.bucket(LOGS).key("x")).asUtf8String())
        .isEqualTo("content");
    assertThatThrownBy(() -> s3.headObject(r -> r.bucket(LOGS).key("y")))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> s3.getObjectAsBytes(r -> r.bucket(LOGS).key("y")))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void withoutItsKeyAnObjectIsClosed() {
    put(LOGS, "x", "content");
    cloud
        .world()
        .keys()
        .find(KEY)
        .orElseThrow()
        .policy(
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:*",\
            "Principal":{"AWS":"arn:aws:iam::111122223333:role/KeyAdmins"},"Resource":"*"}]}""");
    assertThat(s3.headObject(r -> r.bucket(LOGS).key("x")).contentLength()).isEqualTo(7);
    S3Exception refusal =
        assertRefused(403, "AccessDenied", () -> s3.getObjectAsBytes(r -> r.bucket(LOGS).key("x")));
    assertThat(refusal).hasMessageContaining("kms:Decrypt");
  }

  @Test
  void aKeyOfAnotherAccountNeedsBothSides() {
    try (DemoCloud tower = DemoCloud.start(Options.instant(Scenario.CONTROL_TOWER))) {
      Clients there = new Clients(tower);
      try (S3Client client =
          there.client(
              S3Client.builder().forcePathStyle(true),
              there.as("111122223333", "LogAdmin"),
              "eu-west-1")) {
        String logs = tower.world().landscape().logBucket();
        tower.world().buckets().put(logs, "x", "content".getBytes(StandardCharsets.UTF_8));
        assertThat(client.headObject(r -> r.bucket(logs).key("x")).ssekmsKeyId())
            .isEqualTo(KEY.replace("111122223333", "444455556666"));
        assertThat(client.getObjectAsBytes(r -> r.bucket(logs).key("x")).asUtf8String())
            .isEqualTo("content");
      }
    }
  }

  @Test
  void settingsAreRead() {
    var rule =
        s3.getBucketEncryption(r -> r.bucket(LOGS))
            .serverSideEncryptionConfiguration()
            .rules()
            .getFirst();
    assertThat(rule.applyServerSideEncryptionByDefault().kmsMasterKeyID()).isEqualTo(KEY);
    assertThat(rule.bucketKeyEnabled()).isTrue();
    var plain =
        s3.getBucketEncryption(r -> r.bucket("acme-flow-logs"))
            .serverSideEncryptionConfiguration()
            .rules()
            .getFirst()
            .applyServerSideEncryptionByDefault();
    assertThat(plain.sseAlgorithm()).isEqualTo(ServerSideEncryption.AES256);
    assertThat(plain.kmsMasterKeyID()).isNull();
    assertThat(s3.getBucketPolicy(r -> r.bucket(LOGS)).policy()).contains("cloudtrail");
    assertRefused(
        404, "NoSuchBucketPolicy", () -> s3.getBucketPolicy(r -> r.bucket("acme-flow-logs")));
  }

  @Test
  void strangersStayOutside() {
    S3Client stranger = s3("777788889999", "ReadOnly", "eu-west-1");
    assertThat(stranger.listBuckets().buckets()).isEmpty();
    assertRefused(403, "AccessDenied", () -> stranger.getBucketEncryption(r -> r.bucket(LOGS)));
    assertRefused(405, "MethodNotAllowed", () -> stranger.getBucketPolicy(r -> r.bucket(LOGS)));
    S3Exception head =
        catchThrowableOfType(S3Exception.class, () -> stranger.headBucket(r -> r.bucket(LOGS)));
    assertThat(head.statusCode()).isEqualTo(403);
    assertRefused(
        403,
        "AccessDenied",
        () -> s3.getBucketEncryption(r -> r.bucket(LOGS).expectedBucketOwner("444455556666")));
    assertThat(
            s3.getBucketEncryption(r -> r.bucket(LOGS).expectedBucketOwner("111122223333"))
                .sdkHttpResponse()
                .isSuccessful())
        .isTrue();
  }

  @Test
  void whatIsNotPlayedIsNamed() {
    S3Exception acl =
        assertRefused(501, "NotImplemented", () -> s3.getBucketAcl(r -> r.bucket(LOGS)));
    assertThat(acl).hasMessageContaining("GET /bucket?acl");
    assertThat(acl.requestId()).isNotEmpty();
  }

  private static S3Exception assertRefused(int status, String code, ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
    return refusal;
  }

  private void put(String bucket, String key, String text) {
    cloud.world().buckets().put(bucket, key, text.getBytes(StandardCharsets.UTF_8));
  }

  private S3Client s3(String account, String set, String region) {
    S3Client client =
        clients.client(S3Client.builder().forcePathStyle(true), clients.as(account, set), region);
    opened.add(client);
    return client;
  }
}
