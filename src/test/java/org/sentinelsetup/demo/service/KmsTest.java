package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.SeedKeys;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidMarkerException;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.LimitExceededException;
import software.amazon.awssdk.services.kms.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KmsTest {
  private static final String ID = SeedKeys.KEY_ID;
  private static final String ARN = "arn:aws:kms:eu-west-1:111122223333:key/" + ID;
  private static final String ROOT =
      """
      {"Sid":"root","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},\
      "Action":"kms:*","Resource":"*"}""";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final Clients clients = new Clients(cloud);
  private final KmsClient kms = kms("111122223333", "LogAdmin", "eu-west-1");
  private final List<KmsClient> others = new ArrayList<>();

  @AfterEach
  void close() {
    others.forEach(KmsClient::close);
    kms.close();
    cloud.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ID, ARN, "alias/acme-logs", "arn:aws:kms:eu-west-1:111122223333:alias/acme-logs"})
  void aKeyIsFoundByEveryName(String name) {
    var key = kms.describeKey(r -> r.keyId(name)).keyMetadata();
    assertThat(key.arn()).isEqualTo(ARN);
    assertThat(key.keyManager()).isEqualTo(KeyManagerType.CUSTOMER);
    assertThat(key.creationDate()).isEqualTo(cloud.clock().now().minus(Duration.ofDays(400)));
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, Invalid keyId 'nonsense'",
    "alias/acme-logs, Invalid keyId 'alias/acme-logs'",
    "99999999-22bb-33cc-44dd-5555eeee6666, does not exist",
    "arn:aws:kms:us-east-1:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666, Invalid arn us-east-1",
  })
  void aPolicyIsFoundByIdOrArnOnly(String name, String message) {
    assertThatThrownBy(() -> kms.getKeyPolicy(r -> r.keyId(name)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining(message);
  }

  @Test
  void keysAndAliasesComeInPages() {
    List<String> aliases = new ArrayList<>();
    kms.listAliasesPaginator(r -> r.limit(1))
        .aliases()
        .forEach(alias -> aliases.add(alias.aliasName() + " " + alias.targetKeyId()));
    assertThat(aliases).hasSize(8).contains("alias/acme-logs " + ID, "alias/aws/sns null");
    assertThat(kms.listKeysPaginator(r -> r.limit(1)).keys().stream())
        .extracting(key -> key.keyId())
        .hasSize(6)
        .contains(ID);
    assertThatThrownBy(() -> kms.listKeys(r -> r.marker("none")))
        .isInstanceOf(InvalidMarkerException.class);
    assertThat(other("111122223333", "LogAdmin", "us-east-1").listKeys().keys()).isEmpty();
  }

  @Test
  void aPolicyIsReplacedAsItStands() {
    String policy =
        policy(ROOT, statement("kms:Decrypt", "arn:aws:iam::111122223333:role/LogReader"));
    kms.putKeyPolicy(r -> r.keyId(ARN).policy(policy));
    assertThat(kms.getKeyPolicy(r -> r.keyId(ID)).policy()).isEqualTo(policy);
  }

  @Test
  void aRoleTakesSecondsToBecomeAPrincipal() {
    String role = "arn:aws:iam::111122223333:role/OIDC_New";
    String policy = policy(ROOT, statement("kms:Decrypt", role));
    assertInvalidPrincipals(policy);
    cloud.world().identities().role(role, "{\"Statement\":[]}", cloud.clock().now());
    assertInvalidPrincipals(policy);
    cloud.clock().advance(Duration.ofSeconds(8));
    kms.putKeyPolicy(r -> r.keyId(ARN).policy(policy));
    assertThat(kms.getKeyPolicy(r -> r.keyId(ID)).policy()).contains(role);
  }

  @Test
  void aDeletedRoleLeavesItsIdBehind() {
    String role = "arn:aws:iam::111122223333:role/LogReader";
    cloud.world().keys().principalGone(role, "AROA1234567890EXAMPLE");
    String policy = kms.getKeyPolicy(r -> r.keyId(ID)).policy();
    assertThat(policy).contains("\"AROA1234567890EXAMPLE\"").doesNotContain(role);
    assertInvalidPrincipals(policy);
  }

  @Test
  void nobodyLocksHerselfOut() {
    String policy = policy(statement("kms:*", "arn:aws:iam::111122223333:role/KeyAdmins"));
    assertThatThrownBy(() -> kms.putKeyPolicy(r -> r.keyId(ARN).policy(policy)))
        .isInstanceOf(MalformedPolicyDocumentException.class)
        .hasMessageContaining("will not allow you to update the key policy in the future");
    kms.putKeyPolicy(r -> r.keyId(ARN).policy(policy).bypassPolicyLockoutSafetyCheck(true));
    assertDenied(() -> kms.getKeyPolicy(r -> r.keyId(ID)), "no resource-based policy allows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{\"Version\":\"2012-10-17\",\"Version\":\"2012-10-17\",\"Statement\":[]}",
        "{\"Statement\":[{}]}",
        "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
        "{\"Version\":\"2012-10-17\",\"Statement\":[],\"Extra\":1}",
      })
  void aPolicyHasAShape(String policy) {
    assertMalformed(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Effect\":\"allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"",
        "\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"",
        "\"Effect\":\"Allow\",\"Principal\":\"me\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"",
        "\"Effect\":\"Allow\",\"Principal\":{\"Aws\":\"*\"},\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"",
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Resource\":\"*\"",
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":[\"kms=Decrypt\"],\"Resource\":\"*\"",
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:\",\"Resource\":\"*\"",
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\"",
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\",\"Resource\":\""
            + ARN
            + "\"",
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\",\"Condition\":[]",
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\",\"Note\":\"x\"",
      })
  void aStatementHasAShape(String statement) {
    assertMalformed(policy(ROOT, "{" + statement + "}"));
  }

  @Test
  void aStatementThatWasThereMayKeepItsResource() {
    String old =
        "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
            + "\"Action\":\"kms:Decrypt\",\"Resource\":\""
            + ARN
            + "\"}";
    cloud.world().keys().find(ARN).orElseThrow().policy(policy(ROOT, old));
    String more =
        policy(ROOT, old, statement("kms:Decrypt", "arn:aws:iam::111122223333:role/LogReader"));
    kms.putKeyPolicy(r -> r.keyId(ARN).policy(more));
    assertThat(kms.getKeyPolicy(r -> r.keyId(ID)).policy()).isEqualTo(more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::999900001111:root",
        "arn:aws:iam::111122223333:role/Nobody",
        "arn:aws:iam:::role/X",
        "AROA1234567890EXAMPLE"
      })
  void everybodyNamedMustExist(String principal) {
    assertInvalidPrincipals(policy(ROOT, statement("kms:Decrypt", principal)));
  }

  @Test
  void sizeAndCharactersHaveBounds() {
    String large = policy(ROOT.replace("\"root\"", "\"" + "x".repeat(33_000) + "\""));
    assertThatThrownBy(() -> kms.putKeyPolicy(r -> r.keyId(ARN).policy(large)))
        .isInstanceOf(LimitExceededException.class);
    String strange = policy(ROOT.replace("\"root\"", "\"\u4e2d\""));
    KmsException refusal =
        catchThrowableOfType(
            KmsException.class, () -> kms.putKeyPolicy(r -> r.keyId(ARN).policy(strange)));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
  }

  @Test
  void aKeyOfAwsOrOneThatGoesKeepsItsPolicy() {
    String managed = kms.describeKey(r -> r.keyId("alias/aws/s3")).keyMetadata().keyId();
    assertDenied(() -> kms.putKeyPolicy(r -> r.keyId(managed).policy(policy(ROOT))), managed);
    cloud.world().keys().find(ARN).orElseThrow().state("PendingDeletion");
    assertThatThrownBy(() -> kms.putKeyPolicy(r -> r.keyId(ARN).policy(policy(ROOT))))
        .isInstanceOf(KmsInvalidStateException.class);
  }

  @Test
  void readersReadAndStrangersDoNot() {
    KmsClient reader = other("111122223333", "ReadOnly", "eu-west-1");
    assertThat(reader.getKeyPolicy(r -> r.keyId(ID)).policyName()).isEqualTo("default");
    assertDenied(
        () -> reader.putKeyPolicy(r -> r.keyId(ID).policy(policy(ROOT))),
        "because no identity-based policy allows the kms:PutKeyPolicy action");
    KmsClient stranger = other("777788889999", "ReadOnly", "eu-west-1");
    assertDenied(
        () -> stranger.describeKey(r -> r.keyId(ARN)),
        "because no resource-based policy allows the kms:DescribeKey action");
  }

  @Test
  void inControlTowerTheKeyLivesElsewhere() {
    try (DemoCloud tower = DemoCloud.start(Options.instant(Scenario.CONTROL_TOWER))) {
      Clients there = new Clients(tower);
      String arn = ARN.replace("111122223333", "444455556666");
      try (KmsClient logs =
              there.client(KmsClient.builder(), there.as("111122223333", "LogAdmin"), "eu-west-1");
          KmsClient keys =
              there.client(
                  KmsClient.builder(), there.as("444455556666", "KeyAdmin"), "eu-west-1")) {
        assertThat(logs.describeKey(r -> r.keyId(arn)).keyMetadata().awsAccountId())
            .isEqualTo("444455556666");
        assertDenied(() -> logs.getKeyPolicy(r -> r.keyId(arn)), "GetKeyPolicy");
        String policy = keys.getKeyPolicy(r -> r.keyId(arn)).policy();
        keys.putKeyPolicy(r -> r.keyId(arn).policy(policy));
        SeedKeys.meddle(tower.world());
        assertThat(keys.getKeyPolicy(r -> r.keyId(arn)).policy())
            .isNotEqualTo(policy)
            .contains("backup");
      }
    }
  }

  private void assertMalformed(String policy) {
    assertThatThrownBy(() -> kms.putKeyPolicy(r -> r.keyId(ARN).policy(policy)))
        .isInstanceOf(MalformedPolicyDocumentException.class)
        .hasMessageNotContaining("in the future")
        .hasMessageNotContaining("invalid principals");
  }

  private void assertInvalidPrincipals(String policy) {
    assertThatThrownBy(() -> kms.putKeyPolicy(r -> r.keyId(ARN).policy(policy)))
        .isInstanceOf(MalformedPolicyDocumentException.class)
        .hasMessageContaining("one or more invalid principals");
  }

  private static void assertDenied(ThrowingCallable call, String words) {
    KmsException refusal = catchThrowableOfType(KmsException.class, call);
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal).hasMessageContaining(words);
  }

  private KmsClient other(String account, String set, String region) {
    KmsClient client = kms(account, set, region);
    others.add(client);
    return client;
  }

  private KmsClient kms(String account, String set, String region) {
    return clients.client(KmsClient.builder(), clients.as(account, set), region);
  }

  private static String policy(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  private static String statement(String action, String principal) {
    return "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"%s\",\"Resource\":\"*\"}"
        .formatted(principal, action);
  }
}
