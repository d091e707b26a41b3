package org.sentinelsetup.engine.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.model.CachedSession;
import org.sentinelsetup.model.ChainOffer;
import org.sentinelsetup.model.CommandKeys;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KeySource;
import org.sentinelsetup.model.KeysOffer;
import org.sentinelsetup.model.PortalOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.ProfileOffers;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.StaticKeys;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UnusableOffer;

/** Signs in with what the person already has: profiles, the environment, a session of the CLI. */
public final class ExistingSignIn {
  /** Where STS is asked when nothing names a Region. */
  private static final String USUAL_REGION = "us-east-1";

  /** Keys without an end of their own are asked for again after this long. */
  private static final Duration UNKNOWN_LIFE = Duration.ofHours(12);

  private final Existing existing;
  private final Access access;
  private final Time time;

  /**
   * Signs in.
   *
   * @param existing what the person has
   * @param access where it is kept
   * @param time time
   */
  public ExistingSignIn(Existing existing, Access access, Time time) {
    this.existing = existing;
    this.access = access;
    this.time = time;
  }

  /** Many profiles share a portal, whose cached sign-ins are looked for once. */
  private record Portal(StartUrl url, Region region) {}

  /**
   * What was found.
   *
   * @param offers the ways to sign in
   * @param complaints what could not be read
   */
  public record Found(List<SignInOffer> offers, List<Text> complaints) {}

  /**
   * Looks for what there is.
   *
   * @return the offers, and what could not be read
   */
  public Found look() {
    ProfileOffers read = existing.read();
    Map<Portal, Optional<CachedSession>> sessions = new HashMap<>();
    Stream<SignInOffer> environment =
        existing.environmentKeys().stream()
            .map(_ -> new SignInOffer.Keys("", Text.of("profile.from-environment")));
    return new Found(
        Stream.concat(environment, read.offers().stream().map(offer -> shown(offer, sessions)))
            .toList(),
        read.complaints());
  }

  /**
   * Takes over a sign-in that the AWS CLI made.
   *
   * @param url the portal
   * @param region where Identity Center is
   * @return its token
   * @throws ProblemException when it is over meanwhile
   */
  public SsoToken session(StartUrl url, Region region) {
    return existing
        .session(url, region, time.now())
        .map(CachedSession::token)
        .orElseThrow(() -> new ProblemException("problem.session-gone"));
  }

  /**
   * Uses a profile's credentials, or the environment's, for everything from now on. They are read
   * anew whenever AWS wants others.
   *
   * @param name the profile's name; empty for the environment
   * @throws ProblemException when there is no such profile any more
   */
  public void use(String name) {
    if (name.isEmpty()) {
      access.use(() -> credentials(keysOfEnvironment()), USUAL_REGION);
      return;
    }
    switch (offer(name)) {
      case KeysOffer keys -> access.use(() -> credentials(keys.source()), region(keys.region()));
      case ChainOffer chain -> chain(chain);
      case PortalOffer _, UnusableOffer _ -> throw gone(name);
    }
  }

  /**
   * Uses a profile's credentials for the keys of their account.
   *
   * @param name the profile's name
   * @return who that is
   * @throws ProblemException when there is no such profile, or it takes a role with another one
   */
  public Identity enter(String name) {
    return switch (offer(name)) {
      case KeysOffer keys -> access.enter(() -> credentials(keys.source()), region(keys.region()));
      case ChainOffer _ -> throw new ProblemException("problem.key-profile-chain", name);
      case PortalOffer _, UnusableOffer _ -> throw gone(name);
    };
  }

  /** The roles of a chain are taken one with the other. */
  private void chain(ChainOffer chain) {
    switch (chain.source()) {
      case KeysOffer keys ->
          access.use(
              () -> credentials(keys.source()),
              region(chain.region() == null ? keys.region() : chain.region()));
      case ChainOffer before -> chain(before);
      case PortalOffer _, UnusableOffer _ -> throw gone(chain.name());
    }
    access.assume(new RoleToAssume(chain.roleArn(), chain.externalId(), null));
  }

  private ProfileOffer offer(String name) {
    return existing.read().offers().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> gone(name));
  }

  private StaticKeys keysOfEnvironment() {
    return existing
        .environmentKeys()
        .orElseThrow(() -> new ProblemException("problem.environment-gone"));
  }

  private Credentials credentials(KeySource source) {
    return switch (source) {
      case StaticKeys keys ->
          new Credentials(
              keys.accessKeyId(),
              keys.secretAccessKey(),
              keys.sessionToken() == null ? "" : keys.sessionToken(),
              unknownEnd());
      case CommandKeys(String command) -> access.clients().fromCommand(command, unknownEnd());
    };
  }

  private Instant unknownEnd() {
    return time.now().plus(UNKNOWN_LIFE);
  }

  private SignInOffer shown(ProfileOffer offer, Map<Portal, Optional<CachedSession>> sessions) {
    return switch (offer) {
      case PortalOffer portal -> shown(portal, sessions);
      case KeysOffer(var name, _, StaticKeys _) ->
          new SignInOffer.Keys(name, Text.of("profile.from-keys"));
      case KeysOffer(var name, _, CommandKeys _) ->
          new SignInOffer.Keys(name, Text.of("profile.from-command"));
      case ChainOffer chain -> shown(chain);
      case UnusableOffer(var name, Text why) -> new SignInOffer.Unusable(name, why);
    };
  }

  private SignInOffer shown(PortalOffer portal, Map<Portal, Optional<CachedSession>> sessions) {
    Optional<CachedSession> session =
        sessions.computeIfAbsent(
            new Portal(portal.startUrl(), portal.region()),
            one -> existing.session(one.url(), one.region(), time.now()));
    return new SignInOffer.Portal(
        portal.name(),
        portal.startUrl(),
        portal.region(),
        portal.accountId(),
        portal.roleName(),
        session.map(CachedSession::expiresAt).orElse(null));
  }

  /** A chain that begins in the portal is signed in to there, and goes on with "another role". */
  private static SignInOffer shown(ChainOffer chain) {
    ProfileOffer first = chain.source();
    while (first instanceof ChainOffer(_, _, _, _, _, ProfileOffer before)) {
      first = before;
    }
    return first instanceof PortalOffer portal
        ? new SignInOffer.Unusable(
            chain.name(), Text.of("profile.chain-portal", portal.name(), chain.roleArn()))
        : new SignInOffer.Keys(chain.name(), Text.of("profile.from-chain", chain.roleArn()));
  }

  private static String region(@Nullable String named) {
    return named == null ? USUAL_REGION : named;
  }

  private static ProblemException gone(String name) {
    return new ProblemException("problem.profile-gone", name);
  }
}
