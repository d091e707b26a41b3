package org.sentinelsetup.demo.service;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.OpenService;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;
import org.sentinelsetup.demo.state.SignIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * IAM Identity Center's OIDC service, with the device grant and the authorisation code.
 * docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference
 */
public final class SsoOidc implements OpenService {
  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String CODE_GRANT = "authorization_code";
  private static final Set<String> GRANTS = Set.of(CODE_GRANT, "refresh_token", DEVICE_GRANT);
  static final String SCOPE = "sso:account:access";

  private final World world;
  private final URI uri;

  /** The service of a world that is reached at {@code uri}. */
  public SsoOidc(World world, URI uri) {
    this.world = world;
    this.uri = uri;
  }

  @Override
  public boolean takes(Request request) {
    return request.method().equals("POST")
        && Set.of("/client/register", "/device_authorization", "/token").contains(request.path());
  }

  @Override
  public Reply handle(Request request, String requestId) {
    ObjectNode input = input(request);
    ObjectNode output =
        switch (request.path()) {
          case "/client/register" -> register(input);
          case "/device_authorization" -> startDeviceAuthorization(input);
          default -> createToken(input);
        };
    return Reply.of(200, "application/json", Json.write(output))
        .with("x-amzn-RequestId", requestId);
  }

  @Override
  public Reply envelope(Fault fault, Request request, String requestId) {
    boolean broken = fault.status() >= 500;
    String type = broken ? "InternalServerException" : fault.code();
    ObjectNode body = Json.object();
    body.put("error", broken ? "server_error" : error(type));
    body.put("error_description", fault.message());
    return Reply.of(fault.status(), "application/json", Json.write(body))
        .with(
            "x-amzn-ErrorType", type + ":http://internal.amazon.com/coral/com.amazonaws.sso.oidc/")
        .with("x-amzn-RequestId", requestId);
  }

  private ObjectNode register(ObjectNode input) {
    required(input, "clientName");
    if (!required(input, "clientType").equals("public")) {
      throw refused("InvalidClientMetadataException", "Only public clients can register.");
    }
    for (String grant : texts(input, "grantTypes")) {
      if (!GRANTS.contains(grant)) {
        throw refused("UnsupportedGrantTypeException", "Unknown grant type " + grant + ".");
      }
    }
    for (String scope : texts(input, "scopes")) {
      if (!scope.equals(SCOPE)) {
        throw refused("InvalidScopeException", "Unknown scope " + scope + ".");
      }
    }
    for (String redirect : texts(input, "redirectUris")) {
      if (!redirect.matches("http://127\\.0\\.0\\.1(:\\d{1,5})?/oauth/callback")) {
        throw refused("InvalidRedirectUriException", redirect + " is not accepted.");
      }
    }
    SignIn.Client client =
        world
            .signIn()
            .register(
                issuer(input),
                Set.copyOf(texts(input, "grantTypes")),
                Set.copyOf(texts(input, "redirectUris")));
    ObjectNode output = Json.object();
    output.put("clientId", client.id()).put("clientSecret", client.secret());
    output.put("clientIdIssuedAt", client.issued().getEpochSecond());
    output.put("clientSecretExpiresAt", client.expires().getEpochSecond());
    return output;
  }

  private ObjectNode startDeviceAuthorization(ObjectNode input) {
    SignIn.Client client = client(input);
    if (!plain(required(input, "startUrl")).equals(world.landscape().startUrl())) {
      throw refused("InvalidRequestException", "Nobody signs in at this start URL.");
    }
    SignIn.Device device = world.signIn().start(client);
    ObjectNode output = Json.object();
    output.put("deviceCode", device.deviceCode()).put("userCode", device.userCode());
    output.put("verificationUri", uri + "/device");
    output.put("verificationUriComplete", uri + "/device?user_code=" + device.userCode());
    output.put("expiresIn", SignIn.DEVICE_LIFE.toSeconds());
    output.put("interval", device.interval().toSeconds());
    return output;
  }

  private ObjectNode createToken(ObjectNode input) {
    SignIn.Client client = client(input);
    switch (required(input, "grantType")) {
      case DEVICE_GRANT -> redeemDevice(client, input);
      case CODE_GRANT -> redeemCode(client, input);
      default ->
          throw refused("UnsupportedGrantTypeException", "The demo does not refresh tokens.");
    }
    ObjectNode output = Json.object();
    output.put("accessToken", world.signIn().token()).put("tokenType", "Bearer");
    output.put("expiresIn", world.signIn().tokenLife().toSeconds());
    return output;
  }

  private void redeemCode(SignIn.Client client, ObjectNode input) {
    String verifier = required(input, "codeVerifier");
    String redirect = required(input, "redirectUri");
    // Whoever redeems a code is who asked for it, or nobody.
    boolean ours =
        world
            .signIn()
            .codes()
            .redeem(required(input, "code"))
            .filter(asked -> asked.clientId().equals(client.id()))
            .filter(asked -> asked.redirect().equals(redirect))
            .filter(asked -> asked.provenBy(verifier))
            .isPresent();
    if (!ours) {
      throw refused("InvalidGrantException", "Invalid grant provided");
    }
  }

  private void redeemDevice(SignIn.Client client, ObjectNode input) {
    SignIn.Device device =
        world
            .signIn()
            .device(required(input, "deviceCode"))
            .filter(known -> known.clientId().equals(client.id()))
            .orElseThrow(() -> refused("InvalidGrantException", "Invalid grant provided"));
    if (!world.clock().now().isBefore(device.expires())) {
      throw refused("ExpiredTokenException", "The device code is no longer valid.");
    }
    if (!device.poll(world.clock().now())) {
      throw refused("SlowDownException", "Polled too fast.");
    }
    switch (device.answer()) {
      case PENDING ->
          throw refused("AuthorizationPendingException", "Authorization is still pending");
      case DECLINED -> throw refused("AccessDeniedException", "The request was declined.");
      case ALLOWED -> {
        if (!device.use()) {
          throw refused("InvalidGrantException", "Invalid grant provided");
        }
      }
    }
  }

  private SignIn.Client client(ObjectNode input) {
    return world
        .signIn()
        .client(required(input, "clientId"), required(input, "clientSecret"))
        .orElseThrow(
            () -> new Fault("InvalidClientException", 401, "The client is not registered."));
  }

  private static ObjectNode input(Request request) {
    try {
      if (Json.read(request.text()) instanceof ObjectNode input) {
        return input;
      }
    } catch (JacksonException e) {
      // The fault below says it.
    }
    throw refused("InvalidRequestException", "The body is not a JSON object.");
  }

  private static String issuer(ObjectNode input) {
    return plain(input.path("issuerUrl").asString(""));
  }

  private static String plain(String url) {
    return url.replaceAll("/+$", "");
  }

  private static String required(ObjectNode input, String name) {
    JsonNode value = input.path(name);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw refused("InvalidRequestException", name + " is required.");
    }
    return value.stringValue();
  }

  private static List<String> texts(ObjectNode input, String name) {
    return input.path(name).valueStream().map(JsonNode::asString).toList();
  }

  private static Fault refused(String type, String description) {
    return new Fault(type, 400, description);
  }

  /** {@code InvalidGrantException} is {@code invalid_grant} in the body. */
  private static String error(String type) {
    Map<String, String> irregular =
        Map.of("AccessDeniedException", "access_denied", "SlowDownException", "slow_down");
    return irregular.getOrDefault(
        type,
        type.replaceAll("Exception$", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toLowerCase(Locale.ROOT));
  }
}
