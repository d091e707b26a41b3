package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.SignIn;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.DeviceAuthorization;
import org.sentinelsetup.model.DevicePoll;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.KeyAlias;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.SsoToken;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** The demo cloud and this package, written apart, understand each other. */
class DemoCloudTest {
  private static final String START_URL = "https://acme.awsapps.com/start";
  private static final String LOGGING = "111122223333";
  private static final String LOGS = "acme-org-logs";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final AwsClients clients =
      new AwsClients(
          new Environment.Demo(cloud.baseUri()),
          new Patience(
              AwsRetryStrategy.doNotRetry(), Duration.ofSeconds(20), Duration.ofSeconds(20)));

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  @Test
  void signsInWaitsAndIsLetIn() {
    Oidc oidc = clients.oidc("eu-central-1");
    ClientRegistration program = oidc.register("Sentinel Setup", START_URL);
    DeviceAuthorization device = oidc.startDevice(program, START_URL);
    assertThat(oidc.poll(program, device.deviceCode())).isInstanceOf(DevicePoll.Pending.class);
    assertThat(oidc.poll(program, device.deviceCode())).isInstanceOf(DevicePoll.SlowDown.class);
    answer(device, SignIn.Answer.ALLOWED);
    cloud.clock().advance(Duration.ofSeconds(10));
    assertThat(oidc.poll(program, device.deviceCode())).isInstanceOf(DevicePoll.Granted.class);
  }

  @Test
  void isDeclinedOrTooLate() {
    Oidc oidc = clients.oidc("eu-central-1");
    ClientRegistration program = oidc.register("Sentinel Setup", START_URL);
    DeviceAuthorization declined = oidc.startDevice(program, START_URL);
    answer(declined, SignIn.Answer.DECLINED);
    assertThat(oidc.poll(program, declined.deviceCode())).isInstanceOf(DevicePoll.Declined.class);
    DeviceAuthorization late = oidc.startDevice(program, START_URL);
    cloud.clock().advance(late.lifetime());
    assertThat(oidc.poll(program, late.deviceCode())).isInstanceOf(DevicePoll.Expired.class);
  }

  @Test
  void aWrongStartUrlIsInvalid() {
    Oidc oidc = clients.oidc("eu-central-1");
    ClientRegistration program = oidc.register("Sentinel Setup", START_URL);
    AwsCallException thrown =
        refused(() -> oidc.startDevice(program, "https://other.awsapps.com/start"));
    assertThat(thrown.kind()).isEqualTo(Kind.INVALID);
    assertThat(thrown.error().message()).isNotEmpty();
  }

  @Test
  void accountsRolesAndCredentials() {
    SsoToken token = token();
    Portal portal = clients.portal("eu-central-1");
    assertThat(portal.accounts(token, null).items())
        .extracting(Account::id)
        .contains(LOGGING, "444455556666");
    Credentials credentials = credentials("ReadOnly");
    assertThat(credentials.expiresAt()).isAfter(cloud.clock().now());
    var identity = clients.in(credentials, "eu-west-1").sts().whoAmI();
    assertThat(identity.account()).isEqualTo(LOGGING);
    assertThat(identity.arn()).contains(":assumed-role/AWSReservedSSO_ReadOnly_");
    assertThat(refused(() -> portal.credentials(token, LOGGING, "Nobody")).kind())
        .isEqualTo(Kind.DENIED);
    SsoToken unknown = new SsoToken("unknown", Duration.ofHours(1));
    assertThat(refused(() -> portal.accounts(unknown, null)).kind())
        .isEqualTo(Kind.EXPIRED_CREDENTIALS);
  }

  @Test
  void credentialsThatAreOver() {
    Credentials credentials = credentials("LogAdmin");
    cloud.clock().advance(Duration.ofDays(1));
    AccountClients account = clients.in(credentials, "eu-west-1");
    assertThat(refused(() -> account.sts().whoAmI()).kind()).isEqualTo(Kind.EXPIRED_CREDENTIALS);
    assertThat(refused(() -> account.kms().aliases(null)).kind())
        .isEqualTo(Kind.EXPIRED_CREDENTIALS);
  }

  @Test
  void keysAndTheirPolicies() {
    Kms kms = clients.in(credentials("LogAdmin"), "eu-west-1").kms();
    KeyAlias alias =
        kms.aliases(null).items().stream()
            .filter(one -> one.name().equals("alias/acme-logs"))
            .findFirst()
            .orElseThrow();
    KmsKey key = kms.describe(alias.name());
    assertThat(key.arn()).endsWith(":key/" + alias.keyId());
    assertThat(key.account()).isEqualTo(LOGGING);
    assertThat(key.customerManaged()).isTrue();
    String policy = kms.policy(key.arn());
    kms.putPolicy(key.arn(), policy);
    assertThat(kms.policy(key.arn())).isEqualTo(policy);
    assertThat(refused(() -> kms.policy("alias/acme-logs")).kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(refused(() -> kms.putPolicy(key.arn(), "{")).error().code())
        .isEqualTo("MalformedPolicyDocumentException");
    Kms readOnly = clients.in(credentials("ReadOnly"), "eu-west-1").kms();
    assertThat(refused(() -> readOnly.putPolicy(key.arn(), policy)).kind()).isEqualTo(Kind.DENIED);
  }

  @Test
  void bucketsAndWhatTheyHold() {
    S3 s3 = clients.in(credentials("LogAdmin"), "us-east-1").s3();
    assertThat(s3.buckets(null).items())
        .contains(new Bucket(LOGS, "eu-west-1"), new Bucket("acme-web", "us-east-1"));
    assertThat(s3.location(LOGS, LOGGING)).isEqualTo("eu-west-1");
    assertThat(s3.location("acme-web", LOGGING)).isEqualTo("us-east-1");
    assertThat(refused(() -> s3.location("no-such-bucket", LOGGING)).kind())
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(refused(() -> s3.encryption(LOGS, LOGGING)).kind()).isEqualTo(Kind.OTHER);

    S3 there = clients.in(credentials("LogAdmin"), "eu-west-1").s3();
    assertThat(there.list(LOGS, LOGGING, "", "/", null, 100).commonPrefixes()).contains("AWSLogs/");
    Listing all = there.list(LOGS, LOGGING, "AWSLogs/", null, null, 1);
    assertThat(all.objects()).hasSize(1);
    assertThat(all.truncated()).isTrue();
    assertThat(there.encryption(LOGS, LOGGING).algorithm()).isEqualTo("aws:kms");
    assertThat(there.objectEncryption(LOGS, LOGGING, all.objects().getFirst().key()).kmsKeyId())
        .contains(":key/");
    assertThat(there.policy(LOGS, LOGGING)).isNotEmpty();
    assertThat(refused(() -> there.policy(LOGS, "444455556666")).kind()).isEqualTo(Kind.DENIED);
  }

  @Test
  void notificationsAndWhyAQueueIsRefused() {
    S3 s3 = clients.in(credentials("LogAdmin"), "eu-west-1").s3();
    NotificationConfiguration before = s3.notification(LOGS, LOGGING);
    assertThat(before.rules()).isNotEmpty();
    s3.putNotification(LOGS, LOGGING, before);
    assertThat(s3.notification(LOGS, LOGGING)).isEqualTo(before);

    NotificationRule nowhere =
        new NotificationRule(
            NotificationRule.Kind.QUEUE,
            "nowhere",
            "arn:aws:sqs:eu-west-1:111122223333:nowhere",
            List.of("s3:ObjectCreated:*"),
            List.of(new FilterRule("prefix", "nowhere/")));
    AwsCallException thrown =
        refused(
            () ->
                s3.putNotification(
                    LOGS,
                    LOGGING,
                    new NotificationConfiguration(
                        Stream.concat(before.rules().stream(), Stream.of(nowhere)).toList(),
                        before.eventBridge())));
    assertThat(thrown.kind()).isEqualTo(Kind.INVALID);
    assertThat(thrown.error().message())
        .contains("; " + nowhere.destinationArn() + ": The destination queue does not exist");
    assertThat(s3.notification(LOGS, LOGGING)).isEqualTo(before);
  }

  @Test
  void trails() {
    assertThat(clients.in(credentials("LogAdmin"), "eu-west-1").cloudTrail().trails())
        .anySatisfy(
            trail -> {
              assertThat(trail.bucket()).isEqualTo(LOGS);
              assertThat(trail.organization()).isTrue();
            });
  }

  private SsoToken token() {
    Oidc oidc = clients.oidc("eu-central-1");
    ClientRegistration program = oidc.register("Sentinel Setup", START_URL);
    DeviceAuthorization device = oidc.startDevice(program, START_URL);
    answer(device, SignIn.Answer.ALLOWED);
    return oidc.poll(program, device.deviceCode()) instanceof DevicePoll.Granted(SsoToken token)
        ? token
        : throwNotGranted();
  }

  private static SsoToken throwNotGranted() {
    throw new AssertionError("the demo cloud did not let us in");
  }

  private Credentials credentials(String role) {
    return clients.portal("eu-central-1").credentials(token(), LOGGING, role);
  }

  private void answer(DeviceAuthorization device, SignIn.Answer answer) {
    cloud.world().signIn().device(device.deviceCode()).orElseThrow().answer(answer);
  }

  private static AwsCallException refused(Runnable call) {
    return catchThrowableOfType(AwsCallException.class, call::run);
  }
}
