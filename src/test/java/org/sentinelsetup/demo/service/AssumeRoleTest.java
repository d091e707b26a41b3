package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.sts.model.Tag;

class AssumeRoleTest {
  private static final String DEPLOY = "arn:aws:iam::111122223333:role/SentinelDeploy";
  private static final String PLAIN = "arn:aws:iam::111122223333:role/Plain";
  private static final String NAMING = "arn:aws:iam::111122223333:role/Naming";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final Clients clients = new Clients(cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  static Stream<Arguments> whoMayAssumeWhat() {
    return Stream.of(
        arguments(Seed.MANAGEMENT, "OrgAdmin", DEPLOY, Seed.EXTERNAL_ID, true),
        arguments(Seed.MANAGEMENT, "OrgAdmin", DEPLOY, "other", false),
        arguments(Seed.MANAGEMENT, "OrgAdmin", DEPLOY, null, false),
        arguments(Seed.MANAGEMENT, "KeyAdmin", DEPLOY, Seed.EXTERNAL_ID, false),
        arguments(Seed.LOGGING, "LogAdmin", DEPLOY, Seed.EXTERNAL_ID, false),
        arguments(Seed.LOGGING, "LogAdmin", PLAIN, null, true),
        arguments(Seed.LOGGING, "ReadOnly", PLAIN, null, false),
        arguments(Seed.MANAGEMENT, "OrgAdmin", PLAIN, null, false),
        arguments(Seed.LOGGING, "ReadOnly", NAMING, null, true),
        arguments(Seed.LOGGING, "LogAdmin", NAMING, null, false),
        arguments(Seed.MANAGEMENT, "OrgAdmin", DEPLOY.replace("Deploy", "Absent"), null, false));
  }

  @ParameterizedTest
  @MethodSource
  void whoMayAssumeWhat(String account, String set, String role, String external, boolean may) {
    role("Plain", "arn:aws:iam::111122223333:root");
    role("Naming", cloud.world().identities().assignments(Seed.LOGGING).get(1).role().arn());
    try (StsClient sts = sts(clients.as(account, set))) {
      if (may) {
        var assumed = sts.assumeRole(request(role).externalId(external).build());
        assertThat(assumed.assumedRoleUser().arn())
            .isEqualTo(
                role.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/") + "/demo");
        assertThat(assumed.assumedRoleUser().assumedRoleId()).matches("AROA[A-Z0-9]{17}:demo");
        assertThat(assumed.credentials().expiration())
            .isEqualTo(cloud.clock().now().plus(Duration.ofHours(1)));
      } else {
        StsException refusal = refused(sts, request(role).externalId(external).build());
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal)
            .hasMessageContaining(
                "is not authorized to perform: sts:AssumeRole on resource: " + role);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a              | 900   | {}  | ValidationError",
        "with space     | 900   | {}  | ValidationError",
        "demo           | 899   | {}  | ValidationError",
        "demo           | 3601  | {}  | ValidationError",
        "demo           | 43201 | {}  | ValidationError",
        "demo           | 900   | {}  | MalformedPolicyDocument",
      })
  void badRequests(String name, int seconds, String policy, String code) {
    try (StsClient sts = sts(clients.as(Seed.MANAGEMENT, "OrgAdmin"))) {
      StsException refusal =
          refused(
              sts,
              AssumeRoleRequest.builder()
                  .roleArn(DEPLOY)
                  .roleSessionName(name)
                  .durationSeconds(seconds)
                  .policy(policy)
                  .externalId(Seed.EXTERNAL_ID)
                  .build());
      assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    }
  }

  @Test
  void whatIsNotPlayedIsNamed() {
    try (StsClient sts = sts(clients.as(Seed.MANAGEMENT, "OrgAdmin"))) {
      StsException refusal =
          refused(
              sts,
              request(DEPLOY).tags(List.of(Tag.builder().key("a").value("b").build())).build());
      assertThat(refusal).hasMessageContaining("does not know Tags");
    }
  }

  @Test
  void aSessionPolicyTakesAwayAndGivesNothing() {
    String policy =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetBucketNotification",
        "Resource":"arn:aws:s3:::acme-org-logs"},{"Effect":"Allow","Action":"kms:ListKeys",
        "Resource":"*"},{"Effect":"Deny","Action":"s3:GetBucketPolicy","Resource":"*"}]}""";
    AwsCredentials limited = assume(policy);
    AwsCredentials whole = assume(null);
    try (S3Client narrow = s3(limited);
        S3Client wide = s3(whole);
        KmsClient kms = clients.client(KmsClient.builder(), limited, "eu-west-1")) {
      assertThat(
              narrow
                  .getBucketNotificationConfiguration(r -> r.bucket("acme-org-logs"))
                  .queueConfigurations())
          .hasSize(1);
      assertThat(kms.listKeys().keys()).isNotEmpty();
      assertThat(refused(() -> narrow.getBucketEncryption(r -> r.bucket("acme-org-logs"))))
          .hasMessageContaining(
              "because no session policy allows the s3:GetEncryptionConfiguration action");
      assertThat(refused(() -> narrow.getBucketPolicy(r -> r.bucket("acme-org-logs"))))
          .hasMessageContaining("with an explicit deny in a session policy");
      assertThat(wide.getBucketPolicy(r -> r.bucket("acme-org-logs")).policy()).isNotEmpty();
      KmsException denied = catchThrowableOfType(KmsException.class, kms::listAliases);
      assertThat(denied).hasMessageContaining("no session policy allows the kms:ListAliases");
    }
  }

  @Test
  void aSessionPolicyDoesNotWiden() {
    String everything =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    role("Plain", "arn:aws:iam::111122223333:root");
    try (StsClient sts = sts(clients.as(Seed.LOGGING, "LogAdmin"))) {
      var credentials = sts.assumeRole(request(PLAIN).policy(everything).build()).credentials();
      try (KmsClient kms =
          clients.client(
              KmsClient.builder(),
              AwsSessionCredentials.create(
                  credentials.accessKeyId(),
                  credentials.secretAccessKey(),
                  credentials.sessionToken()),
              "eu-west-1")) {
        assertThat(catchThrowableOfType(KmsException.class, kms::listKeys))
            .hasMessageContaining("no identity-based policy allows");
      }
    }
  }

  private AwsCredentials assume(String policy) {
    try (StsClient sts = sts(clients.as(Seed.MANAGEMENT, "OrgAdmin"))) {
      var made =
          sts.assumeRole(request(DEPLOY).externalId(Seed.EXTERNAL_ID).policy(policy).build())
              .credentials();
      return AwsSessionCredentials.create(
          made.accessKeyId(), made.secretAccessKey(), made.sessionToken());
    }
  }

  private void role(String name, String trusted) {
    String trust =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"%s"},
        "Action":"sts:AssumeRole"}]}"""
            .formatted(trusted);
    var _ = cloud.world().roles().createRole(Seed.LOGGING, name, trust, Roles.Details.PLAIN);
  }

  private static AssumeRoleRequest.Builder request(String role) {
    return AssumeRoleRequest.builder().roleArn(role).roleSessionName("demo");
  }

  private StsClient sts(AwsCredentials credentials) {
    return clients.client(StsClient.builder(), credentials, "eu-west-1");
  }

  private S3Client s3(AwsCredentials credentials) {
    return clients.client(S3Client.builder().forcePathStyle(true), credentials, "eu-west-1");
  }

  private static StsException refused(StsClient sts, AssumeRoleRequest request) {
    return catchThrowableOfType(StsException.class, () -> sts.assumeRole(request));
  }

  private static S3Exception refused(Runnable call) {
    return catchThrowableOfType(S3Exception.class, call::run);
  }
}
