package org.sentinelsetup.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.state.Identities.Account;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedKeys;
import org.sentinelsetup.demo.state.SeedLarge;
import org.sentinelsetup.demo.state.SeedMixed;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;

/** What each world holds, seen through the clients people use. */
class WorldsTest {
  private static final String LANDING_ZONE =
      "aws-controltower-cloudtrail-logs-111122223333-a1b-c2d";

  @Test
  void keysOfEveryState() {
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
        KmsClient kms = kms(cloud)) {
      KeyMetadata disabled = key(kms, "old-logs");
      assertThat(disabled.keyStateAsString()).isEqualTo("Disabled");
      assertThat(disabled.enabled()).isFalse();
      assertThat(disabled.deletionDate()).isNull();
      KeyMetadata retired = key(kms, "retired");
      assertThat(retired.keyStateAsString()).isEqualTo("PendingDeletion");
      assertThat(retired.enabled()).isFalse();
      assertThat(retired.deletionDate()).isAfter(cloud.clock().now());
      KeyMetadata signing = key(kms, "signing");
      assertThat(signing.keyUsageAsString()).isEqualTo("SIGN_VERIFY");
      assertThat(signing.keySpecAsString()).isEqualTo("RSA_2048");
      assertThat(signing.enabled()).isTrue();
      assertThat(signing.encryptionAlgorithms()).isEmpty();
      assertThat(signing.signingAlgorithms()).isNotEmpty();
      KeyMetadata tokens = key(kms, "tokens");
      assertThat(tokens.keyUsageAsString()).isEqualTo("GENERATE_VERIFY_MAC");
      assertThat(tokens.keySpecAsString()).isEqualTo("HMAC_256");
      assertThat(tokens.macAlgorithmsAsStrings()).containsExactly("HMAC_SHA_256");
      assertThat(key(kms, "acme-logs").keyUsageAsString()).isEqualTo("ENCRYPT_DECRYPT");
    }
  }

  @Test
  void aLargeOrganisationIsQuicklyThereAndListedWhole() {
    // The usual world first, so that it is the seeding that is measured and no loading of classes.
    assertThat(new World(Options.instant(Scenario.HAPPY)).identities().accounts()).hasSize(3);
    long start = System.nanoTime();
    World world = new World(Options.instant(Scenario.LARGE_ORGANISATION));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));

    assertThat(world.identities().accounts()).hasSize(SeedLarge.ACCOUNTS);
    List<String> accounts = world.identities().accounts().stream().map(Account::id).toList();
    assertThat(accounts).allMatch(id -> id.matches("\\d{12}")).doesNotHaveDuplicates();
    assertThat(Seed.USUAL).allMatch(id -> accounts.indexOf(id) > 900);
    assertThat(world.identities().accounts().getFirst().name())
        .isEqualTo("Workload 0001 Production");
    var buckets = world.buckets().of(Seed.LOGGING);
    assertThat(buckets).hasSize(SeedLarge.BUCKETS);
    assertThat(buckets.get(500).name()).isEqualTo(Seed.LOG_BUCKET);
    Place place = world.landscape().logs();
    assertThat(world.keys().keys(place)).hasSize(SeedLarge.KEYS + 1);
    assertThat(world.keys().aliases(place)).hasSize(SeedLarge.KEYS + 3);

    var objects = world.buckets().find(Seed.LOG_BUCKET).orElseThrow().objects();
    assertThat(objects.keySet().stream().map(name -> name.split("/")[2]).distinct()).hasSize(60);
    int before = objects.size();
    world.trailWriter().write();
    assertThat(objects.size() - before).isBetween(1, 6);
  }

  @Test
  void aLandingZoneHasThePrefixOfItsOrganisation() {
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.CONTROL_TOWER));
        S3Client s3 = s3(cloud, logAdmin(cloud));
        CloudTrailClient trails =
            new Clients(cloud)
                .client(CloudTrailClient.builder(), logAdmin(cloud), Seed.LOG_REGION)) {
      String bucket = "aws-controltower-logs-111122223333-eu-west-1";
      var trail = trails.describeTrails().trailList().getFirst();
      assertThat(trail.name()).isEqualTo("aws-controltower-BaselineCloudTrail");
      assertThat(trail.s3BucketName()).isEqualTo(bucket);
      assertThat(trail.s3KeyPrefix()).isEqualTo(Seed.ORGANISATION);
      String folder = "o-a1b2c3d4e5/AWSLogs/";
      assertThat(folders(s3, bucket, folder))
          .contains(folder + "o-a1b2c3d4e5/", folder + "111122223333/");
      assertThat(folders(s3, bucket, folder + "111122223333/"))
          .containsExactly(folder + "111122223333/Config/");
      assertThat(folders(s3, bucket, folder + "o-a1b2c3d4e5/777788889999/"))
          .containsExactly(
              folder + "o-a1b2c3d4e5/777788889999/CloudTrail-Digest/",
              folder + "o-a1b2c3d4e5/777788889999/CloudTrail/");
      var objects = cloud.world().buckets().find(bucket).orElseThrow().objects();
      int before = objects.size();
      cloud.world().trailWriter().write();
      assertThat(objects.size()).isGreaterThan(before);
      assertThat(objects.keySet()).allMatch(name -> name.startsWith(folder));
    }
  }

  @Test
  void aServiceControlPolicyLetsOnlyControlTowerThrough() {
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.LANDING_ZONE_4));
        S3Client s3 = s3(cloud, logAdmin(cloud));
        S3Client tower = s3(cloud, execution(cloud, ""))) {
      assertThat(cloud.world().landscape().logBucket()).isEqualTo(LANDING_ZONE);
      NotificationConfiguration same = read(s3);
      S3Exception refusal = catchThrowableOfType(S3Exception.class, () -> write(s3, same));
      assertThat(refusal.statusCode()).isEqualTo(403);
      assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
      assertThat(refusal)
          .hasMessageContaining(
              "is not authorized to perform: s3:PutBucketNotification on resource: arn:aws:s3:::"
                  + LANDING_ZONE
                  + " with an explicit deny in a service control policy: arn:aws:organizations::");
      write(tower, same);
      assertThat(read(tower).queueConfigurations()).hasSize(1);
      String key = s3.listObjectsV2(r -> r.bucket(LANDING_ZONE)).contents().getFirst().key();
      assertThat(s3.getObjectAsBytes(r -> r.bucket(LANDING_ZONE).key(key)).asByteArray())
          .isNotEmpty();
    }
  }

  @Test
  void theWayThroughCanBeNarrowed() {
    String policy =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetBucketNotification",
        "s3:PutBucketNotification"],"Resource":"arn:aws:s3:::%s"}]}"""
            .formatted(LANDING_ZONE);
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.LANDING_ZONE_4));
        S3Client tower = s3(cloud, execution(cloud, policy))) {
      write(tower, read(tower));
      assertThat(
              catchThrowableOfType(
                  S3Exception.class, () -> tower.getBucketPolicy(r -> r.bucket(LANDING_ZONE))))
          .hasMessageContaining("no session policy allows the s3:GetBucketPolicy action");
    }
  }

  @Test
  void otherKindsOfLogsLieBesideTheTrails() {
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.MIXED_LOGS));
        S3Client s3 = s3(cloud, logAdmin(cloud))) {
      assertThat(keys(s3, SeedMixed.FLOWS))
          .hasSize(8)
          .allMatch(
              key ->
                  key.matches(
                      "AWSLogs/(111122223333|777788889999)/vpcflowlogs/eu-west-1/\\d{4}/\\d\\d/\\d\\d/"
                          + "\\1_vpcflowlogs_eu-west-1_fl-\\w+_\\d{8}T\\d{4}Z_[0-9a-f]{8}\\.log\\.gz"));
      assertThat(keys(s3, SeedMixed.FINDINGS))
          .allMatch(
              key ->
                  key.matches(
                      "AWSLogs/111122223333/GuardDuty/eu-west-1/\\d{4}/\\d\\d/\\d\\d/.*\\.jsonl\\.gz"));
      assertThat(keys(s3, SeedMixed.DIGESTS))
          .allMatch(key -> key.startsWith("AWSLogs/111122223333/CloudTrail-Digest/"));
      String parquet = keys(s3, SeedMixed.PARQUET).getFirst();
      assertThat(parquet)
          .startsWith(
              "AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/aws-region=eu-west-1/year=")
          .endsWith(".log.parquet");
      assertThat(s3.getObjectAsBytes(r -> r.bucket(SeedMixed.PARQUET).key(parquet)).asUtf8String())
          .startsWith("PAR1");
      String flow = keys(s3, SeedMixed.FLOWS).getFirst();
      assertThat(s3.headObject(r -> r.bucket(SeedMixed.FLOWS).key(flow)).ssekmsKeyId())
          .isEqualTo(SeedMixed.keyArn(cloud.world()));
      assertThat(
              s3.getBucketEncryption(r -> r.bucket(SeedMixed.FLOWS))
                  .serverSideEncryptionConfiguration()
                  .rules()
                  .getFirst()
                  .applyServerSideEncryptionByDefault()
                  .kmsMasterKeyID())
          .isEqualTo(SeedKeys.arn(cloud.world()));
      cloud.clock().advance(Duration.ofMinutes(6));
      assertThat(keys(s3, SeedMixed.FLOWS)).hasSize(10);
      assertThat(keys(s3, SeedMixed.FINDINGS)).hasSize(5);
    }
  }

  @Test
  void callsAreThrottledWhereATestWantsIt() throws IOException, InterruptedException {
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
        KmsClient kms = kms(cloud);
        S3Client s3 = s3(cloud, logAdmin(cloud))) {
      cloud.world().faults().throttle("ListKeys", 2);
      for (int call = 0; call < 2; call++) {
        assertThat(
                catchThrowableOfType(KmsException.class, kms::listKeys)
                    .awsErrorDetails()
                    .errorCode())
            .isEqualTo("ThrottlingException");
        assertThat(kms.listAliases().aliases()).isNotEmpty();
      }
      assertThat(kms.listKeys().keys()).isNotEmpty();
      assertThat(portal(cloud)).isEqualTo(401);
      cloud.world().faults().throttle("ListAccounts", 1);
      assertThat(portal(cloud)).isEqualTo(429);
      assertThat(portal(cloud)).isEqualTo(401);
      cloud.world().faults().throttle("GetBucketNotificationConfiguration", 1);
      S3Exception slow =
          catchThrowableOfType(
              S3Exception.class,
              () -> s3.getBucketNotificationConfiguration(r -> r.bucket(Seed.LOG_BUCKET)));
      assertThat(slow.statusCode()).isEqualTo(503);
    }
  }

  /** What the portal answers somebody without token. */
  private static int portal(DemoCloud cloud) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(cloud.baseUri().resolve("/assignment/accounts")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static AwsCredentials logAdmin(DemoCloud cloud) {
    return new Clients(cloud).as(Seed.LOGGING, "LogAdmin");
  }

  /** Control Tower's role, taken on from the management account. */
  private static AwsCredentials execution(DemoCloud cloud, String policy) {
    Clients clients = new Clients(cloud);
    AwsCredentials admin = clients.as(Seed.MANAGEMENT, "OrgAdmin");
    try (StsClient sts = clients.client(StsClient.builder(), admin, Seed.LOG_REGION)) {
      var made =
          sts.assumeRole(
                  r ->
                      r.roleArn("arn:aws:iam::111122223333:role/AWSControlTowerExecution")
                          .roleSessionName("through")
                          .policy(policy.isEmpty() ? null : policy))
              .credentials();
      return AwsSessionCredentials.create(
          made.accessKeyId(), made.secretAccessKey(), made.sessionToken());
    }
  }

  private static NotificationConfiguration read(S3Client s3) {
    var now = s3.getBucketNotificationConfiguration(r -> r.bucket(LANDING_ZONE));
    return NotificationConfiguration.builder()
        .queueConfigurations(now.queueConfigurations())
        .lambdaFunctionConfigurations(now.lambdaFunctionConfigurations())
        .build();
  }

  private static void write(S3Client s3, NotificationConfiguration configuration) {
    s3.putBucketNotificationConfiguration(
        r -> r.bucket(LANDING_ZONE).notificationConfiguration(configuration));
  }

  private static List<String> keys(S3Client s3, String bucket) {
    return s3.listObjectsV2(r -> r.bucket(bucket)).contents().stream()
        .map(object -> object.key())
        .toList();
  }

  private static TreeSet<String> folders(S3Client s3, String bucket, String prefix) {
    return s3
        .listObjectsV2(r -> r.bucket(bucket).prefix(prefix).delimiter("/"))
        .commonPrefixes()
        .stream()
        .map(folder -> folder.prefix())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static KeyMetadata key(KmsClient kms, String alias) {
    return kms.describeKey(r -> r.keyId("alias/" + alias)).keyMetadata();
  }

  private static KmsClient kms(DemoCloud cloud) {
    return new Clients(cloud).client(KmsClient.builder(), logAdmin(cloud), Seed.LOG_REGION);
  }

  private static S3Client s3(DemoCloud cloud, AwsCredentials credentials) {
    return new Clients(cloud)
        .client(S3Client.builder().forcePathStyle(true), credentials, Seed.LOG_REGION);
  }
}
