package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;

class WebIdentityTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/OIDC_Sentinel";
  private static final String ISSUER = "https://sts.windows.net/tenant/";
  private static final String TRUST =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":
      "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/tenant/"},"Action":"sts:AssumeRoleWithWebIdentity",
      "Condition":{"StringEquals":{"sts.windows.net/tenant/:aud":"api://a","sts:RoleSessionName":["S_ws","D_ws"]}}}]}""";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));

  @BeforeEach
  void prepare() {
    cloud
        .world()
        .providers()
        .create(Seed.LOGGING, ISSUER, List.of("api://a", "api://b"), List.of(), Map.of());
    cloud.world().roles().createRole(Seed.LOGGING, "OIDC_Sentinel", TRUST, Roles.Details.PLAIN);
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  static Stream<Arguments> refused() {
    String good = token(ISSUER, "api://a");
    return Stream.of(
        arguments("no token", ROLE, "S_ws", "abc", "InvalidIdentityToken", "JWT"),
        arguments(
            "another issuer",
            ROLE,
            "S_ws",
            token("https://other/", "api://a"),
            "InvalidIdentityToken",
            "No OpenIDConnect provider found"),
        arguments(
            "issuer without slash",
            ROLE,
            "S_ws",
            token("https://sts.windows.net/tenant", "api://a"),
            "InvalidIdentityToken",
            "No OpenIDConnect provider found"),
        arguments(
            "unknown audience",
            ROLE,
            "S_ws",
            token(ISSUER, "api://c"),
            "InvalidIdentityToken",
            "Incorrect token audience"),
        arguments(
            "audience of the provider, not of the role",
            ROLE,
            "S_ws",
            token(ISSUER, "api://b"),
            "AccessDenied",
            "Not authorized"),
        arguments(
            "session of another workspace",
            ROLE,
            "S_other",
            good,
            "AccessDenied",
            "Not authorized"),
        arguments("no such role", ROLE + "2", "S_ws", good, "AccessDenied", "Not authorized"),
        arguments(
            "session name with a space", ROLE, "S ws", good, "ValidationError", "RoleSessionName"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String name, String role, String session, String token, String code, String says) {
    WebIdentity sts = new WebIdentity(cloud.world());
    assertThatThrownBy(() -> sts.assume(role, session, token, 3600, "eu-west-1"))
        .as(name)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(says);
  }

  @Test
  void givesASessionThatWorks() {
    try (StsClient anonymous =
        StsClient.builder()
            .endpointOverride(cloud.baseUri())
            .region(Region.EU_WEST_1)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      AssumeRoleWithWebIdentityResponse taken =
          anonymous.assumeRoleWithWebIdentity(
              r ->
                  r.roleArn(ROLE)
                      .roleSessionName("D_ws")
                      .webIdentityToken(token(ISSUER, "api://a")));
      assertThat(taken.assumedRoleUser().arn())
          .isEqualTo("arn:aws:sts::111122223333:assumed-role/OIDC_Sentinel/D_ws");
      assertThat(taken.provider())
          .isEqualTo("arn:aws:iam::111122223333:oidc-provider/sts.windows.net/tenant/");
      AwsCredentials credentials =
          AwsSessionCredentials.create(
              taken.credentials().accessKeyId(),
              taken.credentials().secretAccessKey(),
              taken.credentials().sessionToken());
      StsClient sts = new Clients(cloud).client(StsClient.builder(), credentials, "eu-west-1");
      assertThat(sts.getCallerIdentity().arn()).endsWith("OIDC_Sentinel/D_ws");
    }
    assertThat(cloud.world().roles().byArn(ROLE).orElseThrow().lastUsed()).isPresent();
  }

  @Test
  void aSessionOfADeletedRoleMayDoNothing() {
    Session session =
        new WebIdentity(cloud.world())
            .assume(ROLE, "S_ws", token(ISSUER, "api://a"), 3600, "eu-west-1")
            .session();
    cloud.world().roles().deleteRole(Seed.LOGGING, "OIDC_Sentinel");
    assertThat(cloud.world().roles().identityPolicies(session.caller().roleArn())).isEmpty();
    assertThat(cloud.world().roles().find(ROLE)).isEmpty();
  }

  private static String token(String issuer, String audience) {
    String claims = "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"s\"}".formatted(issuer, audience);
    return "e30."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }
}
