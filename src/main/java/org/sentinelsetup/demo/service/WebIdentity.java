package org.sentinelsetup.demo.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.state.IamRole;
import org.sentinelsetup.demo.state.Providers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Turns a token of an OpenID Connect provider into a session of a role. The token's signature is
 * not looked at: the demo cloud plays the issuer too.
 * docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
public final class WebIdentity {
  private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
  private static final int SHORTEST = 900;

  private final World world;
  private final WebIdentityRecord records;

  /** For the roles and providers of a world. */
  public WebIdentity(World world) {
    this.world = world;
    records = new WebIdentityRecord(world);
  }

  /**
   * A role taken on.
   *
   * @param session the credentials
   * @param claims of the token
   * @param provider whose token it was
   */
  public record Assumed(Session session, Claims claims, Providers.Provider provider) {}

  /** What a token says: issuer, audience, subject. */
  public record Claims(String issuer, String audience, String subject) {}

  /**
   * Takes on a role.
   *
   * @param seconds how long; 900 to the role's own limit
   * @param region where it is done, for the role's last use
   * @throws Fault InvalidIdentityToken, ExpiredTokenException, AccessDenied, ValidationError
   */
  public Assumed assume(String roleArn, String name, String token, int seconds, String region) {
    if (!SESSION_NAME.matcher(name).matches()) {
      throw Fault.validation("RoleSessionName must have 2 to 64 of the characters [\\w+=,.@-].");
    }
    Claims claims = claims(token);
    String[] arn = roleArn.split(":", -1);
    if (arn.length != 6
        || !roleArn.startsWith(world.landscape().partition().arn("iam", arn[4], "role/"))) {
      throw Fault.validation(roleArn + " is invalid");
    }
    Providers.Provider provider =
        world
            .providers()
            .byIssuer(arn[4], claims.issuer())
            .orElseThrow(
                () ->
                    new Fault(
                        "InvalidIdentityToken",
                        400,
                        "No OpenIDConnect provider found in your account for " + claims.issuer()));
    if (!provider.clientIds().contains(claims.audience())) {
      throw new Fault("InvalidIdentityToken", 400, "Incorrect token audience");
    }
    IamRole role = trusting(roleArn, name, claims, provider, region);
    if (seconds < SHORTEST || seconds > role.maxSession()) {
      throw Fault.validation(
          "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    world.roles().used(roleArn, region);
    Session session =
        world.identities().issue(role.arn(), role.id(), name, Duration.ofSeconds(seconds));
    Assumed assumed = new Assumed(session, claims, provider);
    records.taken(assumed, name, region);
    return assumed;
  }

  /**
   * The role, if its trust policy lets this token in; who is not let in does not learn whether it
   * exists.
   */
  private IamRole trusting(
      String roleArn, String name, Claims claims, Providers.Provider provider, String region) {
    AccessRequest request =
        AccessRequest.of(
                new Requester.Federated(provider.arn()),
                "sts:AssumeRoleWithWebIdentity",
                roleArn,
                provider.account())
            .with(provider.url() + ":aud", claims.audience())
            .with(provider.url() + ":sub", claims.subject())
            .with("sts:RoleSessionName", name);
    Optional<IamRole> role =
        world
            .roles()
            .byArn(roleArn)
            .filter(
                found ->
                    world.access().decide(request, Optional.of(found.trustPolicy())).allowed());
    if (role.isEmpty()) {
      Fault fault =
          new Fault("AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithWebIdentity");
      records.refused(provider, claims, roleArn, name, region, fault);
      throw fault;
    }
    return role.get();
  }

  private Claims claims(String token) {
    try {
      List<String> parts = List.of(token.split("\\.", -1));
      if (parts.size() == 3) {
        byte[] payload = Base64.getUrlDecoder().decode(parts.get(1));
        JsonNode claims = Json.read(new String(payload, StandardCharsets.UTF_8));
        Claims read =
            new Claims(
                claims.path("iss").asString(""),
                claims.path("aud").asString(""),
                claims.path("sub").asString(""));
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong(Long.MAX_VALUE >> 24));
        if (!expires.isAfter(world.clock().now())) {
          throw new Fault("ExpiredTokenException", 400, "Token expired");
        }
        if (!read.issuer().isEmpty() && !read.audience().isEmpty() && !read.subject().isEmpty()) {
          return read;
        }
      }
    } catch (IllegalArgumentException | JacksonException _) {
      // The fault below says it.
    }
    throw new Fault("InvalidIdentityToken", 400, "The ID Token provided is not a valid JWT.");
  }
}
