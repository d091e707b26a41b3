package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.SignIn;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.DeviceAuthorization;
import org.sentinelsetup.model.DevicePoll;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.KeyAlias;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.SsoToken;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** The demo cloud and this package, written apart, understand each other. */
class DemoCloudTest {
  private static final String START_URL = "https://acme.awsapps.com/start";
  private static final String LOGGING = "111122223333";

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
    assertThat(portal.accounts(token)).extracting(Account::id).contains(LOGGING, "444455556666");
    Credentials credentials = credentials("ReadOnly");
    assertThat(credentials.expiresAt()).isAfter(cloud.clock().now());
    var identity = clients.in(credentials, "eu-west-1").sts().whoAmI();
    assertThat(identity.account()).isEqualTo(LOGGING);
    assertThat(identity.arn()).contains(":assumed-role/AWSReservedSSO_ReadOnly_");
    assertThat(refused(() -> portal.credentials(token, LOGGING, "Nobody")).kind())
        .isEqualTo(Kind.DENIED);
    SsoToken unknown = new SsoToken("unknown", Duration.ofHours(1));
    assertThat(refused(() -> portal.accounts(unknown)).kind()).isEqualTo(Kind.EXPIRED_CREDENTIALS);
  }

  @Test
  void credentialsThatAreOver() {
    Credentials credentials = credentials("LogAdmin");
    cloud.clock().advance(Duration.ofDays(1));
    AccountClients account = clients.in(credentials, "eu-west-1");
    assertThat(refused(() -> account.sts().whoAmI()).kind()).isEqualTo(Kind.EXPIRED_CREDENTIALS);
    assertThat(refused(() -> account.kms().aliases()).kind()).isEqualTo(Kind.EXPIRED_CREDENTIALS);
  }

  @Test
  void keysAndTheirPolicies() {
    Kms kms = clients.in(credentials("LogAdmin"), "eu-west-1").kms();
    KeyAlias alias =
        kms.aliases().stream()
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
