package org.sentinelsetup.aws;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.DeviceAuthorization;
import org.sentinelsetup.model.DevicePoll;
import org.sentinelsetup.model.SsoToken;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/**
 * Sign-in of IAM Identity Center with a code shown in the browser (RFC 8628).
 * docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html
 */
public final class Oidc {
  private static final String SERVICE = "SSO OIDC";
  private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

  private final SsoOidcClient client;
  private final Calls calls = new Calls(SERVICE);

  Oidc(SsoOidcClient client) {
    this.client = client;
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
    return calls.perform(
        "RegisterClient",
        () ->
            registration(
                client.registerClient(
                    request ->
                        request
                            .clientName(clientName)
                            .clientType("public")
                            .grantTypes(DEVICE_CODE, "refresh_token")
                            .scopes("sso:account:access")
                            .issuerUrl(issuer))));
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

  void close() {
    client.close();
  }

  private DevicePoll ask(ClientRegistration registration, String deviceCode) {
    try {
      return new DevicePoll.Granted(
          token(
              client.createToken(
                  request ->
                      request
                          .clientId(registration.clientId())
                          .clientSecret(registration.clientSecret())
                          .grantType(DEVICE_CODE)
                          .deviceCode(deviceCode))));
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

  private static SsoToken token(CreateTokenResponse answer) {
    return new SsoToken(
        Calls.need(answer.accessToken(), "accessToken"),
        Duration.ofSeconds(Calls.need(answer.expiresIn(), "expiresIn")));
  }

  private static URI uri(@Nullable String text, String name) {
    try {
      return URI.create(Calls.need(text, name));
    } catch (IllegalArgumentException _) {
      throw new Calls.UnreadableAnswer(name);
    }
  }
}
