package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.SsoException;
import software.amazon.awssdk.services.sso.model.TooManyRequestsException;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.AccessDeniedException;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.ExpiredTokenException;
import software.amazon.awssdk.services.ssooidc.model.InvalidClientException;
import software.amazon.awssdk.services.ssooidc.model.InvalidGrantException;
import software.amazon.awssdk.services.ssooidc.model.InvalidRequestException;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;
import software.amazon.awssdk.services.ssooidc.model.UnsupportedGrantTypeException;
import software.amazon.awssdk.services.sts.StsClient;

class SignInTest {
  private static final String START = "https://acme.awsapps.com/start";
  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final SsoOidcClient oidc = oidc(cloud);
  private final SsoClient sso = sso(cloud);
  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    oidc.close();
    sso.close();
    browser.close();
    cloud.close();
  }

  @Test
  void aPersonLetsTheProgramIn() throws Exception {
    RegisterClientResponse client = register();
    assertThat(Instant.ofEpochSecond(client.clientSecretExpiresAt()))
        .isAfter(cloud.clock().now().plus(Duration.ofDays(80)));
    StartDeviceAuthorizationResponse device = start(client, START + "/");
    assertThat(device.userCode()).matches("[A-Z]{4}-[A-Z]{4}");
    assertThat(device.interval()).isEqualTo(1);
    assertThat(device.expiresIn()).isEqualTo(600);
    assertThat(device.verificationUriComplete()).startsWith(cloud.baseUri() + "/device?user_code=");

    assertThatThrownBy(() -> token(client, device))
        .isInstanceOf(AuthorizationPendingException.class)
        .extracting(e -> ((SsoOidcException) e).statusCode())
        .isEqualTo(400);
    assertThatThrownBy(() -> token(client, device)).isInstanceOf(SlowDownException.class);

    String page = browse(device.verificationUriComplete()).body();
    assertThat(page).contains("Demo", device.userCode(), "demo.person", "Allow", "Decline");
    assertThat(answer(device, formToken(page), "allow").body()).contains("Signed in");

    cloud.clock().advance(Duration.ofSeconds(6));
    CreateTokenResponse token = token(client, device);
    assertThat(token.tokenType()).isEqualTo("Bearer");
    assertThat(token.expiresIn()).isEqualTo(8 * 3600);
    cloud.clock().advance(Duration.ofSeconds(6));
    assertThatThrownBy(() -> token(client, device)).isInstanceOf(InvalidGrantException.class);

    RoleCredentials role = credentials(token.accessToken(), "111122223333", "LogAdmin");
    assertThat(Instant.ofEpochMilli(role.expiration()))
        .isEqualTo(cloud.clock().now().plus(Duration.ofHours(1)));
    try (StsClient sts =
        new Clients(cloud)
            .client(
                StsClient.builder(),
                AwsSessionCredentials.create(
                    role.accessKeyId(), role.secretAccessKey(), role.sessionToken()),
                "eu-west-1")) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo("111122223333");
    }
  }

  @Test
  void theTerminalCanAnswerForThePerson() {
    RegisterClientResponse client = register();
    StartDeviceAuthorizationResponse device = start(client, START);
    assertThat(cloud.approve("ZZZZ-0000")).isFalse();
    assertThat(cloud.approve(device.userCode())).isTrue();
    assertThat(token(client, device).accessToken()).isNotEmpty();
  }

  @Test
  void aPersonDeclines() throws Exception {
    RegisterClientResponse client = register();
    StartDeviceAuthorizationResponse device = start(client, START);
    answer(device, formToken(browse(device.verificationUriComplete()).body()), "decline");
    assertThatThrownBy(() -> token(client, device)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anAnswerFromAnotherPageCountsForNothing() throws Exception {
    RegisterClientResponse client = register();
    StartDeviceAuthorizationResponse device = start(client, START);
    assertThat(answer(device, "guessed", "allow").statusCode()).isEqualTo(403);
    assertThatThrownBy(() -> token(client, device))
        .isInstanceOf(AuthorizationPendingException.class);
  }

  @Test
  void aCodeLivesTenMinutes() throws Exception {
    RegisterClientResponse client = register();
    StartDeviceAuthorizationResponse device = start(client, START);
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThatThrownBy(() -> token(client, device)).isInstanceOf(ExpiredTokenException.class);
    assertThat(browse(device.verificationUriComplete()).statusCode()).isEqualTo(404);
  }

  @Test
  void strangersAreRefused() {
    RegisterClientResponse client = register();
    StartDeviceAuthorizationResponse device = start(client, START);
    SsoOidcException refusal =
        catchThrowableOfType(
            InvalidClientException.class,
            () ->
                oidc.createToken(
                    r ->
                        r.clientId(client.clientId())
                            .clientSecret("wrong")
                            .grantType(DEVICE_GRANT)
                            .deviceCode(device.deviceCode())));
    assertThat(refusal.statusCode()).isEqualTo(401);
    assertThatThrownBy(() -> token(register(), device)).isInstanceOf(InvalidGrantException.class);
    assertThatThrownBy(() -> start(client, "https://other.awsapps.com/start"))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(
            () ->
                oidc.createToken(
                    r ->
                        r.clientId(client.clientId())
                            .clientSecret(client.clientSecret())
                            .grantType("refresh_token")
                            .refreshToken("x")))
        .isInstanceOf(UnsupportedGrantTypeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "confidential, sso:account:access, http://127.0.0.1/oauth/callback, InvalidClientMetadataException",
    "public, everything, http://127.0.0.1/oauth/callback, InvalidScopeException",
    "public, sso:account:access, http://localhost/oauth/callback, InvalidRedirectUriException",
    "public, sso:account:access, http://127.0.0.1/back, InvalidRedirectUriException",
  })
  void aRegistrationIsRead(String type, String scope, String redirect, String refusal) {
    assertThatThrownBy(
            () ->
                oidc.registerClient(
                    r ->
                        r.clientName("test").clientType(type).scopes(scope).redirectUris(redirect)))
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(refusal));
  }

  @Test
  void accountsAndRolesComeInPages() throws Exception {
    String token = signedIn();
    List<String> accounts = new ArrayList<>();
    sso.listAccountsPaginator(r -> r.accessToken(token).maxResults(2))
        .accountList()
        .forEach(account -> accounts.add(account.accountId() + " " + account.accountName()));
    assertThat(accounts)
        .containsExactly(
            "111122223333 Log archive", "444455556666 Management", "777788889999 Workloads");
    var first =
        sso.listAccountRoles(r -> r.accessToken(token).accountId("111122223333").maxResults(1));
    assertThat(first.roleList()).extracting(role -> role.roleName()).containsExactly("LogAdmin");
    var second =
        sso.listAccountRoles(
            r -> r.accessToken(token).accountId("111122223333").nextToken(first.nextToken()));
    assertThat(second.roleList()).extracting(role -> role.roleName()).containsExactly("ReadOnly");
    assertThat(second.nextToken()).isNull();
    assertThatThrownBy(() -> sso.listAccounts(r -> r.accessToken(token).nextToken("neverGiven")))
        .isInstanceOf(software.amazon.awssdk.services.sso.model.InvalidRequestException.class);
  }

  @Test
  void thePortalRefuses() throws Exception {
    assertThatThrownBy(() -> sso.listAccounts(r -> r.accessToken("nobody's")))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("Session token not found or invalid");
    String token = signedIn();
    var people = cloud.world().identities();
    people.goStale(people.assignments("111122223333").getFirst());
    SsoException stale =
        catchThrowableOfType(
            SsoException.class, () -> credentials(token, "111122223333", "LogAdmin"));
    assertThat(stale.awsErrorDetails().errorCode()).isEqualTo("ForbiddenException");
    assertThat(stale.statusCode()).isEqualTo(403);
    cloud.clock().advance(Duration.ofHours(8));
    assertThatThrownBy(() -> sso.listAccounts(r -> r.accessToken(token)))
        .isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void aBusyPortalSaysSo() throws Exception {
    try (DemoCloud busy = DemoCloud.start(Options.instant(Scenario.THROTTLED));
        SsoClient client = sso(busy)) {
      String token = busy.world().signIn().token();
      for (int i = 0; i < 3; i++) {
        assertThat(client.listAccounts(r -> r.accessToken(token)).accountList()).hasSize(3);
      }
      assertThatThrownBy(() -> client.listAccounts(r -> r.accessToken(token)))
          .isInstanceOf(TooManyRequestsException.class);
    }
  }

  private String signedIn() throws Exception {
    RegisterClientResponse client = register();
    StartDeviceAuthorizationResponse device = start(client, START);
    answer(device, formToken(browse(device.verificationUriComplete()).body()), "allow");
    return token(client, device).accessToken();
  }

  private RegisterClientResponse register() {
    return oidc.registerClient(
        r -> r.clientName("test").clientType("public").scopes("sso:account:access"));
  }

  private StartDeviceAuthorizationResponse start(RegisterClientResponse client, String url) {
    return oidc.startDeviceAuthorization(
        r -> r.clientId(client.clientId()).clientSecret(client.clientSecret()).startUrl(url));
  }

  private CreateTokenResponse token(
      RegisterClientResponse client, StartDeviceAuthorizationResponse device) {
    return oidc.createToken(
        r ->
            r.clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .grantType(DEVICE_GRANT)
                .deviceCode(device.deviceCode()));
  }

  private RoleCredentials credentials(String token, String account, String role) {
    return sso.getRoleCredentials(r -> r.accessToken(token).accountId(account).roleName(role))
        .roleCredentials();
  }

  private HttpResponse<String> browse(String address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> answer(
      StartDeviceAuthorizationResponse device, String formToken, String decision) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(device.verificationUri()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "user_code="
                        + device.userCode()
                        + "&form_token="
                        + formToken
                        + "&decision="
                        + decision))
            .build(),
        BodyHandlers.ofString());
  }

  static String formToken(String page) {
    Matcher token = Pattern.compile("name=\"form_token\" value=\"(\\w+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  static SsoOidcClient oidc(DemoCloud cloud) {
    return SsoOidcClient.builder()
        .endpointOverride(cloud.baseUri())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static SsoClient sso(DemoCloud cloud) {
    return SsoClient.builder()
        .endpointOverride(cloud.baseUri())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            c ->
                c.retryStrategy(software.amazon.awssdk.awscore.retry.AwsRetryStrategy.doNotRetry()))
        .build();
  }
}
