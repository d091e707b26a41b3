package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.InvalidGrantException;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;

/** The way in that leads back with a code, as a browser and a program see it. */
class AuthorizePageTest {
  private static final String REDIRECT = "http://127.0.0.1:50123/oauth/callback";

  /** Secret and digest of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final HttpClient browser = HttpClient.newHttpClient();
  private final SsoOidcClient oidc = SignInTest.oidc(cloud);

  @AfterEach
  void close() {
    oidc.close();
    browser.close();
    cloud.close();
  }

  private RegisterClientResponse register(String grant, String issuer) {
    return oidc.registerClient(
        r ->
            r.clientName("test")
                .clientType("public")
                .scopes("sso:account:access")
                .grantTypes(grant)
                .redirectUris("http://127.0.0.1/oauth/callback")
                .issuerUrl(issuer));
  }

  private RegisterClientResponse register() {
    return register("authorization_code", "https://acme.awsapps.com/start");
  }

  private static Map<String, String> wanted(RegisterClientResponse client) {
    return new TreeMap<>(
        Map.of(
            "response_type", "code",
            "client_id", client.clientId(),
            "redirect_uri", REDIRECT,
            "scopes", "sso:account:access",
            "state", "a b",
            "code_challenge", CHALLENGE,
            "code_challenge_method", "S256"));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> look(Map<String, String> query) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(cloud.baseUri() + "/authorize?" + form(query))).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> answer(String formToken, String decision) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(cloud.baseUri() + "/authorize"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    form(Map.of("form_token", formToken, "decision", decision))))
            .build(),
        BodyHandlers.ofString());
  }

  private String code(RegisterClientResponse client) throws Exception {
    String location =
        answer(SignInTest.formToken(look(wanted(client)).body()), "allow")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(location).startsWith(REDIRECT + "?code=").endsWith("&state=a+b");
    return location.substring(location.indexOf("code=") + 5, location.indexOf('&'));
  }

  private CreateTokenResponse redeem(
      RegisterClientResponse client, String code, String verifier, String redirect) {
    return oidc.createToken(
        r ->
            r.clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .grantType("authorization_code")
                .code(code)
                .codeVerifier(verifier)
                .redirectUri(redirect));
  }

  @Test
  void theCodeIsRedeemedOnce() throws Exception {
    RegisterClientResponse client = register();
    String code = code(client);
    assertThat(redeem(client, code, VERIFIER, REDIRECT).accessToken()).isNotEmpty();
    assertThatThrownBy(() -> redeem(client, code, VERIFIER, REDIRECT))
        .isInstanceOf(InvalidGrantException.class);
  }

  @Test
  void onlyWhoAskedForACodeRedeemsIt() throws Exception {
    RegisterClientResponse client = register();
    String wrongSecret = code(client);
    assertThatThrownBy(() -> redeem(client, wrongSecret, VERIFIER.replace('d', 'e'), REDIRECT))
        .isInstanceOf(InvalidGrantException.class);
    String wrongAddress = code(client);
    assertThatThrownBy(
            () -> redeem(client, wrongAddress, VERIFIER, REDIRECT.replace("50123", "50124")))
        .isInstanceOf(InvalidGrantException.class);
    String wrongClient = code(client);
    assertThatThrownBy(() -> redeem(register(), wrongClient, VERIFIER, REDIRECT))
        .isInstanceOf(InvalidGrantException.class);
    String late = code(client);
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThatThrownBy(() -> redeem(client, late, VERIFIER, REDIRECT))
        .isInstanceOf(InvalidGrantException.class);
  }

  @Test
  void declining() throws Exception {
    HttpResponse<String> declined =
        answer(SignInTest.formToken(look(wanted(register())).body()), "decline");
    assertThat(declined.statusCode()).isEqualTo(302);
    assertThat(declined.headers().firstValue("Location"))
        .contains(REDIRECT + "?error=access_denied&state=a+b");
  }

  @Test
  void aPageIsAnsweredOnceAndInTime() throws Exception {
    String token = SignInTest.formToken(look(wanted(register())).body());
    assertThat(answer("guessed", "allow").statusCode()).isEqualTo(400);
    assertThat(answer(token, "perhaps").statusCode()).isEqualTo(400);
    assertThat(answer(token, "allow").statusCode()).isEqualTo(302);
    assertThat(answer(token, "allow").statusCode()).isEqualTo(400);
    String late = SignInTest.formToken(look(wanted(register())).body());
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThat(answer(late, "allow").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token",
    "client_id, nobody",
    "redirect_uri, http://localhost:50123/oauth/callback",
    "redirect_uri, http://127.0.0.1:50123/elsewhere",
    "redirect_uri, https://evil.example/oauth/callback",
    "scopes, everything",
    "state, ''",
    "code_challenge, short",
    "code_challenge_method, plain",
  })
  void whatIsAskedForIsRead(String name, String value) throws Exception {
    Map<String, String> wanted = wanted(register());
    wanted.put(name, value);
    assertThat(look(wanted).statusCode()).isEqualTo(400);
  }

  @Test
  void aProgramThatDidNotAskForThisWayIsRefused() throws Exception {
    assertThat(
            look(wanted(register("refresh_token", "https://acme.awsapps.com/start"))).statusCode())
        .isEqualTo(400);
    assertThat(
            look(wanted(register("authorization_code", "https://other.awsapps.com/start"))).body())
        .contains("Nobody signs in at this start URL.");
  }
}
