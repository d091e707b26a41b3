package org.sentinelsetup.engine.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.model.ChainOffer;
import org.sentinelsetup.model.ProfileOffer;
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
  private final Portals portals;

  SignIns(Map<String, Profile> profiles, Map<String, Profile> sessions) {
    this.profiles = profiles;
    this.portals = new Portals(sessions);
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
                    ? profile.unusable("profile.source-unusable", culprit, why)
                    : offer);
  }

  /**
   * Signing in to the portal of an sso-session, whatever the account.
   *
   * @param name how the offer is called
   * @param session the sso-session's name
   */
  ProfileOffer session(String name, String session) {
    return portals.offer(new Profile(name, Map.of("sso_session", session)));
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
      return Optional.of(profile.unusable("profile.web-identity"));
    }
    if (profile.has("sso_session") || profile.has("sso_start_url")) {
      return Optional.of(portals.offer(profile));
    }
    if (profile.hasAnyKey() || profile.has("credential_process")) {
      return Optional.of(OwnKeys.offer(profile));
    }
    if (profile.has("credential_source")) {
      return Optional.of(profile.unusable("profile.credential-source"));
    }
    boolean portal =
        Stream.of("sso_region", "sso_account_id", "sso_role_name").anyMatch(profile::has);
    return portal ? Optional.of(portals.offer(profile)) : Optional.empty();
  }

  private ProfileOffer chain(Profile profile, List<String> above) {
    String role = profile.get("role_arn");
    String source = profile.reference("source_profile");
    Optional<String> refusal = roleRefusal(profile);
    if (refusal.isPresent() || role == null || source == null) {
      return profile.unusable(refusal.orElse("profile.role-source"));
    }
    Profile below = profiles.get(source);
    if (below == null) {
      return profile.unusable("profile.source-missing", source);
    }
    List<String> path = Stream.concat(above.stream(), Stream.of(profile.name())).toList();
    Optional<ProfileOffer> found;
    if (below.name().equals(profile.name()) && profile.hasAnyKey()) {
      // The AWS CLI lets a profile take its role with its own keys.
      found = Optional.of(OwnKeys.written(profile));
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
      return profile.unusable("profile.source-empty", source);
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
}
