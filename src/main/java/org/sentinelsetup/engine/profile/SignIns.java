package org.sentinelsetup.engine.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.ChainOffer;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.CommandKeys;
import org.sentinelsetup.model.KeysOffer;
import org.sentinelsetup.model.PortalOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.StaticKeys;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UnusableOffer;

/**
 * How each profile signs in. Of several ways in one profile the AWS CLI's order decides: a role,
 * IAM Identity Center, keys, a command.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html">AWS,
 *     credential providers</a>
 */
final class SignIns {
  private static final int MOST_ROLES = 5;

  private final Map<String, Profile> profiles;
  private final Map<String, Profile> sessions;

  SignIns(Map<String, Profile> profiles, Map<String, Profile> sessions) {
    this.profiles = profiles;
    this.sessions = sessions;
  }

  /**
   * How a profile signs in.
   *
   * @param profile the profile
   * @return empty when it is not for signing in
   */
  Optional<ProfileOffer> of(Profile profile) {
    return offer(profile, List.of())
        .map(
            offer ->
                offer instanceof UnusableOffer(String culprit, Text why)
                        && !culprit.equals(profile.name())
                    ? unusable(profile, "profile.source-unusable", culprit, why)
                    : offer);
  }

  /**
   * Signing in to the portal of an sso-session, whatever the account.
   *
   * @param name how the offer is called
   * @param session the sso-session's name
   */
  ProfileOffer session(String name, String session) {
    return portal(new Profile(name, Map.of("sso_session", session)));
  }

  /**
   * How a profile signs in.
   *
   * @param above the profiles whose roles are taken with it, the first one asked for
   * @return unusable under the name of the profile that is to blame
   */
  private Optional<ProfileOffer> offer(Profile profile, List<String> above) {
    if (profile.has("role_arn")) {
      return Optional.of(chain(profile, above));
    }
    if (profile.has("web_identity_token_file")) {
      return Optional.of(unusable(profile, "profile.web-identity"));
    }
    if (profile.has("sso_session") || profile.has("sso_start_url")) {
      return Optional.of(portal(profile));
    }
    if (profile.hasAnyKey() || profile.has("credential_process")) {
      return Optional.of(keys(profile));
    }
    if (profile.has("credential_source")) {
      return Optional.of(unusable(profile, "profile.credential-source"));
    }
    boolean portal =
        Stream.of("sso_region", "sso_account_id", "sso_role_name").anyMatch(profile::has);
    return portal ? Optional.of(portal(profile)) : Optional.empty();
  }

  private ProfileOffer chain(Profile profile, List<String> above) {
    String role = profile.get("role_arn");
    String source = profile.reference("source_profile");
    Optional<String> refusal = roleRefusal(profile);
    if (refusal.isPresent() || role == null || source == null) {
      return unusable(profile, refusal.orElse("profile.role-source"));
    }
    Profile below = profiles.get(source);
    if (below == null) {
      return unusable(profile, "profile.source-missing", source);
    }
    List<String> path = Stream.concat(above.stream(), Stream.of(profile.name())).toList();
    Optional<ProfileOffer> found;
    if (below.name().equals(profile.name()) && profile.hasAnyKey()) {
      // The AWS CLI lets a profile take its role with its own keys.
      found = Optional.of(staticKeys(profile));
    } else if (path.contains(source)) {
      String circle =
          String.join(" → ", path.subList(path.indexOf(source), path.size())) + " → " + source;
      return new UnusableOffer(path.getFirst(), Text.of("profile.circle", circle));
    } else if (path.size() > MOST_ROLES) {
      return new UnusableOffer(path.getFirst(), Text.of("profile.deep", MOST_ROLES));
    } else {
      found = offer(below, path);
    }
    if (found.isEmpty()) {
      return unusable(profile, "profile.source-empty", source);
    }
    ProfileOffer offer = found.get();
    return offer instanceof UnusableOffer
        ? offer
        : new ChainOffer(
            profile.name(),
            profile.get("region"),
            role,
            profile.get("external_id"),
            profile.get("role_session_name"),
            offer);
  }

  private static Optional<String> roleRefusal(Profile profile) {
    if (profile.has("mfa_serial")) {
      return Optional.of("profile.mfa");
    }
    if (profile.has("web_identity_token_file")) {
      return Optional.of("profile.web-identity");
    }
    return profile.has("credential_source")
        ? Optional.of("profile.credential-source")
        : Optional.empty();
  }

  private ProfileOffer portal(Profile profile) {
    String session = profile.reference("sso_session");
    Profile settings = session == null ? profile : sessions.get(session);
    if (settings == null) {
      return unusable(profile, "profile.session-missing", String.valueOf(session));
    }
    String where = session == null ? profile.name() : "[sso-session " + session + "]";
    String startUrl = settings.get("sso_start_url");
    if (startUrl == null) {
      return unusable(profile, "profile.setting-missing", where, "sso_start_url");
    }
    String region = settings.get("sso_region");
    if (region == null) {
      return unusable(profile, "profile.setting-missing", where, "sso_region");
    }
    return switch (StartUrl.parse(startUrl)) {
      case Checked.Invalid<StartUrl>(Text why) -> new UnusableOffer(profile.name(), why);
      case Checked.Valid<StartUrl>(StartUrl url) ->
          switch (Region.parse(region)) {
            case Checked.Invalid<Region>(Text why) -> new UnusableOffer(profile.name(), why);
            case Checked.Valid<Region>(Region home) ->
                new PortalOffer(
                    profile.name(),
                    url,
                    home,
                    profile.get("sso_account_id"),
                    profile.get("sso_role_name"),
                    session);
          };
    };
  }

  private static ProfileOffer keys(Profile profile) {
    if (profile.has("mfa_serial")) {
      return unusable(profile, "profile.mfa");
    }
    String command = profile.get("credential_process");
    return profile.hasAnyKey() || command == null
        ? staticKeys(profile)
        : new KeysOffer(profile.name(), profile.get("region"), new CommandKeys(command));
  }

  private static ProfileOffer staticKeys(Profile profile) {
    @Nullable String id = profile.get("aws_access_key_id");
    if (id == null) {
      return unusable(profile, "profile.setting-missing", profile.name(), "aws_access_key_id");
    }
    @Nullable String secret = profile.get("aws_secret_access_key");
    if (secret == null) {
      return unusable(profile, "profile.setting-missing", profile.name(), "aws_secret_access_key");
    }
    return new KeysOffer(
        profile.name(),
        profile.get("region"),
        new StaticKeys(id, secret, profile.get("aws_session_token")));
  }

  private static UnusableOffer unusable(Profile profile, String key, Object... arguments) {
    return new UnusableOffer(profile.name(), Text.of(key, arguments));
  }
}
