package org.sentinelsetup.aws;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.CodeRequest;
import org.sentinelsetup.model.DeviceAuthorization;
import org.sentinelsetup.model.DevicePoll;
import org.sentinelsetup.model.SsoToken;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientRequest;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/**
 * Sign-in of IAM Identity Center, on a page that leads back (RFC 8252) or with a code that is
 * compared (RFC 8628). docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html
 */
public final class Oidc {
  private static final String SERVICE = "SSO OIDC";
  private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String AUTHORIZATION_CODE = "authorization_code";
  private static final String REFRESH = "refresh_token";
  private static final String SCOPE = "sso:account:access";

  /** Registered without a port; the one in use is added to the request of the browser. */
  private static final String REDIRECT = "http://127.0.0.1/oauth/callback";

  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

  private final SsoOidcClient client;
  private final URI endpoint;
  private final Calls calls = new Calls(SERVICE);

  Oidc(SsoOidcClient client, URI endpoint) {
    this.client = client;
    this.endpoint = endpoint;
  }

  /**
   * Makes this program known.
   *
   * @param clientName the name the person sees in the browser
   * @param issuer the start URL
   * @return what the next calls need
   * @throws AwsCallException when refused
   */
  public ClientRegistration register(String clientName, String issuer) {
    return register(clientName, issuer, request -> request.grantTypes(DEVICE_CODE, REFRESH));
  }

  /**
   * Makes this program known as one that is led back to.
   *
   * @param clientName the name the person sees in the browser
   * @param issuer the start URL
   * @return what the next calls need
   * @throws AwsCallException when refused
   */
  public ClientRegistration registerForBrowser(String clientName, String issuer) {
    return register(
        clientName,
        issuer,
        request -> request.grantTypes(AUTHORIZATION_CODE, REFRESH).redirectUris(REDIRECT));
  }

  /**
   * The page of the access portal on which the person allows the sign-in.
   *
   * @param registration this program
   * @param wanted what is asked for
   * @return its address
   */
  public URI authorize(ClientRegistration registration, CodeRequest wanted) {
    // "scopes", not OAuth's "scope": github.com/fwdcloudsec/granted/pull/779
    var query = new StringBuilder("response_type=code");
    query.append("&client_id=").append(encoded(registration.clientId()));
    query.append("&redirect_uri=").append(encoded(wanted.redirect().toString()));
    query.append("&scopes=").append(encoded(SCOPE));
    query.append("&state=").append(encoded(wanted.state()));
    query.append("&code_challenge=").append(encoded(wanted.challenge()));
    query.append("&code_challenge_method=S256");
    return URI.create(endpoint.toString().replaceAll("/+$", "") + "/authorize?" + query);
  }

  /**
   * Redeems the code that the browser brought.
   *
   * @param registration this program
   * @param code the code, good once
   * @param verifier the secret whose SHA-256 was sent along
   * @param redirect where the code was brought to
   * @return the token
   * @throws AwsCallException when refused
   */
  public SsoToken redeem(
      ClientRegistration registration, String code, String verifier, URI redirect) {
    return calls.perform(
        "CreateToken",
        () ->
            token(
                registration,
                request ->
                    request
                        .grantType(AUTHORIZATION_CODE)
                        .code(code)
                        .codeVerifier(verifier)
                        .redirectUri(redirect.toString())));
  }

  /**
   * Starts a sign-in.
   *
   * @param registration this program
   * @param startUrl the start URL of the access portal
   * @return the code and where to enter it
   * @throws AwsCallException when refused; a wrong start URL or Region is {@code INVALID}
   */
  public DeviceAuthorization startDevice(ClientRegistration registration, String startUrl) {
    return calls.perform(
        "StartDeviceAuthorization",
        () ->
            authorization(
                client.startDeviceAuthorization(
                    request ->
                        request
                            .clientId(registration.clientId())
                            .clientSecret(registration.clientSecret())
                            .startUrl(startUrl))));
  }

  /**
   * Asks once whether the person has allowed the sign-in.
   *
   * @param registration this program
   * @param deviceCode the code of the sign-in
   * @return what the server says
   * @throws AwsCallException for every other refusal, such as a code that was used already
   */
  public DevicePoll poll(ClientRegistration registration, String deviceCode) {
    return calls.perform("CreateToken", () -> ask(registration, deviceCode));
  }

  private ClientRegistration register(
      String clientName, String issuer, Consumer<RegisterClientRequest.Builder> way) {
    return calls.perform(
        "RegisterClient",
        () ->
            registration(
                client.registerClient(
                    request -> {
                      way.accept(request);
                      request
                          .clientName(clientName)
                          .clientType("public")
                          .scopes(SCOPE)
                          .issuerUrl(issuer);
                    })));
  }

  void close() {
    client.close();
  }

  private DevicePoll ask(ClientRegistration registration, String deviceCode) {
    try {
      return new DevicePoll.Granted(
          token(registration, request -> request.grantType(DEVICE_CODE).deviceCode(deviceCode)));
    } catch (SsoOidcException e) {
      AwsError error = Translator.error(SERVICE, "CreateToken", e);
      // The code is a header's; without the header it is the body's, in OAuth's words.
      return switch (error.code()) {
        case "AuthorizationPendingException", "authorization_pending" -> new DevicePoll.Pending();
        case "SlowDownException", "slow_down" -> new DevicePoll.SlowDown();
        case "ExpiredTokenException", "expired_token" -> new DevicePoll.Expired();
        case "AccessDeniedException", "access_denied" -> new DevicePoll.Declined();
        default -> throw e;
      };
    }
  }

  private static ClientRegistration registration(RegisterClientResponse answer) {
    return new ClientRegistration(
        Calls.need(answer.clientId(), "clientId"),
        Calls.need(answer.clientSecret(), "clientSecret"),
        Instant.ofEpochSecond(Calls.need(answer.clientSecretExpiresAt(), "clientSecretExpiresAt")));
  }

  private static DeviceAuthorization authorization(StartDeviceAuthorizationResponse answer) {
    return new DeviceAuthorization(
        Calls.need(answer.deviceCode(), "deviceCode"),
        Calls.need(answer.userCode(), "userCode"),
        uri(answer.verificationUri(), "verificationUri"),
        uri(answer.verificationUriComplete(), "verificationUriComplete"),
        Duration.ofSeconds(Calls.need(answer.expiresIn(), "expiresIn")),
        interval(answer.interval()));
  }

  private static Duration interval(@Nullable Integer seconds) {
    return seconds == null || seconds <= 0 ? USUAL_INTERVAL : Duration.ofSeconds(seconds);
  }

  private SsoToken token(
      ClientRegistration registration, Consumer<CreateTokenRequest.Builder> grant) {
    CreateTokenResponse answer =
        client.createToken(
            request -> {
              grant.accept(request);
              request.clientId(registration.clientId()).clientSecret(registration.clientSecret());
            });
    return new SsoToken(
        Calls.need(answer.accessToken(), "accessToken"),
        Duration.ofSeconds(Calls.need(answer.expiresIn(), "expiresIn")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI uri(@Nullable String text, String name) {
    try {
      return URI.create(Calls.need(text, name));
    } catch (IllegalArgumentException _) {
      throw new Calls.UnreadableAnswer(name);
    }
  }
}
