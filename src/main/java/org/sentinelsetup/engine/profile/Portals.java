package org.sentinelsetup.engine.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.PortalOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UnusableOffer;

/** Profiles that sign in through IAM Identity Center. */
final class Portals {
  private final Map<String, Profile> sessions;

  Portals(Map<String, Profile> sessions) {
    this.sessions = sessions;
  }

  /**
   * How a profile signs in, through its sso-session or, in the older form, by settings of its own.
   *
   * @param profile the profile
   * @return the portal, or what is missing or wrong
   */
  ProfileOffer offer(Profile profile) {
    @Nullable String session = profile.reference("sso_session");
    if (session == null) {
      return offer(profile, profile, profile.name(), null);
    }
    @Nullable Profile settings = sessions.get(session);
    return settings == null
        ? profile.unusable("profile.session-missing", session)
        : offer(profile, settings, "[sso-session " + session + "]", session);
  }

  private static ProfileOffer offer(
      Profile profile, Profile settings, String where, @Nullable String session) {
    @Nullable String startUrl = settings.get("sso_start_url");
    if (startUrl == null) {
      return profile.unusable("profile.setting-missing", where, "sso_start_url");
    }
    @Nullable String region = settings.get("sso_region");
    if (region == null) {
      return profile.unusable("profile.setting-missing", where, "sso_region");
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
}
