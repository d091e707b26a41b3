package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.CodeRequest;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.DevicePoll;
import org.sentinelsetup.model.SsoToken;

/** Signing in. */
class OidcTest {
  private static final ClientRegistration CLIENT =
      new ClientRegistration("id", "secret", Instant.EPOCH);

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final Oidc oidc = clients.oidc("us-west-2");

  @AfterEach
  void close() {
    assertThat(cloud.requests())
        .noneMatch(request -> request.headers().containsKey("Authorization"));
    clients.close();
    cloud.close();
  }

  @Test
  void registration() {
    cloud.on(
        "POST /client/register",
        Answer.json(
            200,
            "{\"clientId\":\"i\",\"clientSecret\":\"s\",\"clientSecretExpiresAt\":1764028800}"));
    assertThat(oidc.register("Sentinel Setup", "https://d-1.awsapps.com/start"))
        .isEqualTo(new ClientRegistration("i", "s", Instant.ofEpochSecond(1764028800)));
    assertThat(cloud.last().body())
        .contains("\"clientType\":\"public\"", "\"issuerUrl\":\"https://d-1.awsapps.com/start\"");
  }

  @Test
  void registrationOfAProgramThatIsLedBackTo() {
    cloud.on(
        "POST /client/register",
        Answer.json(
            200,
            "{\"clientId\":\"i\",\"clientSecret\":\"s\",\"clientSecretExpiresAt\":1764028800}"));
    oidc.registerForBrowser("Sentinel Setup", "https://d-1.awsapps.com/start");
    assertThat(cloud.last().body())
        .contains(
            "\"grantTypes\":[\"authorization_code\",\"refresh_token\"]",
            "\"redirectUris\":[\"http://127.0.0.1/oauth/callback\"]",
            "\"scopes\":[\"sso:account:access\"]",
            "\"issuerUrl\":\"https://d-1.awsapps.com/start\"");
  }

  @ParameterizedTest
  @CsvSource({
    "us-west-2, https://oidc.us-west-2.amazonaws.com",
    "us-gov-west-1, https://oidc.us-gov-west-1.amazonaws.com",
  })
  void thePageInTheBrowserIsTheTokenServices(String region, String host) {
    try (var real = new AwsClients(Network.NONE)) {
      assertThat(
              real.oidc(region)
                  .authorize(
                      new ClientRegistration("a b", "secret", Instant.EPOCH),
                      new CodeRequest(
                          URI.create("http://127.0.0.1:50123/oauth/callback"), "s&t", "digest"))
                  .toString())
          .isEqualTo(
              host
                  + "/authorize?response_type=code&client_id=a+b"
                  + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A50123%2Foauth%2Fcallback"
                  + "&scopes=sso%3Aaccount%3Aaccess&state=s%26t"
                  + "&code_challenge=digest&code_challenge_method=S256");
    }
  }

  @Test
  void theCodeIsRedeemedWithItsSecret() {
    cloud.on(
        "POST /token",
        Answer.json(200, "{\"accessToken\":\"t\",\"tokenType\":\"Bearer\",\"expiresIn\":28800}"));
    SsoToken token =
        oidc.redeem(CLIENT, "c", "verifier", URI.create("http://127.0.0.1:50123/oauth/callback"));
    assertThat(token.value()).isEqualTo("t");
    assertThat(cloud.last().body())
        .contains(
            "\"grantType\":\"authorization_code\"",
            "\"code\":\"c\"",
            "\"codeVerifier\":\"verifier\"",
            "\"redirectUri\":\"http://127.0.0.1:50123/oauth/callback\"");
  }

  @ParameterizedTest
  @CsvSource({"'\"interval\":1,', 1", "'\"interval\":0,', 5", "'', 5"})
  void deviceAuthorization(String interval, int seconds) {
    cloud.on(
        "POST /device_authorization",
        Answer.json(
            200,
            """
            {%s"deviceCode":"d","userCode":"ABCD-EFGH","expiresIn":600,
             "verificationUri":"https://device.sso.us-west-2.amazonaws.com/",
             "verificationUriComplete":"https://device.sso.us-west-2.amazonaws.com/?user_code=A"}"""
                .formatted(interval)));
    var started = oidc.startDevice(CLIENT, "https://d-1.awsapps.com/start");
    assertThat(started.interval()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(started.lifetime()).isEqualTo(Duration.ofMinutes(10));
    assertThat(started.userCode()).isEqualTo("ABCD-EFGH");
    assertThat(started.verificationUri())
        .isEqualTo(URI.create("https://device.sso.us-west-2.amazonaws.com/"));
  }

  @ParameterizedTest
  @CsvSource({
    "AuthorizationPendingException, authorization_pending, Pending",
    "SlowDownException, slow_down, SlowDown",
    "ExpiredTokenException, expired_token, Expired",
    "AccessDeniedException, access_denied, Declined",
  })
  void polls(String header, String error, String answer) {
    String body = "{\"error\":\"%s\",\"error_description\":\"…\"}".formatted(error);
    cloud.on(
        "POST /token",
        Answer.json(400, body)
            .with("x-amzn-ErrorType", header + ":http://internal.amazon.com/coral/x/"),
        Answer.json(400, body));
    assertThat(oidc.poll(CLIENT, "d").getClass().getSimpleName()).isEqualTo(answer);
    assertThat(oidc.poll(CLIENT, "d").getClass().getSimpleName()).isEqualTo(answer);
    assertThat(cloud.requests()).hasSize(2);
  }

  @Test
  void grants() {
    cloud.on(
        "POST /token",
        Answer.json(200, "{\"accessToken\":\"t\",\"tokenType\":\"Bearer\",\"expiresIn\":28800}"));
    assertThat(oidc.poll(CLIENT, "d"))
        .isEqualTo(new DevicePoll.Granted(new SsoToken("t", Duration.ofHours(8))));
  }

  @Test
  void credentialsExpireAtMilliseconds() {
    cloud.on(
        "GET /federation/credentials",
        Answer.json(
            200,
            """
            {"roleCredentials":{"accessKeyId":"a","secretAccessKey":"s","sessionToken":"t",
             "expiration":1764028800123}}"""));
    assertThat(
            clients
                .portal("us-west-2")
                .credentials(new SsoToken("t", Duration.ofHours(8)), "111122223333", "Admin"))
        .isEqualTo(new Credentials("a", "s", "t", Instant.ofEpochMilli(1764028800123L)));
  }
}
