package org.sentinelsetup.engine.profile;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.CommandKeys;
import org.sentinelsetup.model.KeysOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.StaticKeys;

/** Profiles that hold access keys, or a command that prints some. */
final class OwnKeys {
  private OwnKeys() {}

  /**
   * How a profile that has either signs in.
   *
   * @param profile the profile
   * @return the keys, or what is in the way
   */
  static ProfileOffer offer(Profile profile) {
    if (profile.has("mfa_serial")) {
      return profile.unusable("profile.mfa");
    }
    @Nullable String command = profile.get("credential_process");
    return profile.hasAnyKey() || command == null
        ? written(profile)
        : new KeysOffer(profile.name(), profile.get("region"), new CommandKeys(command));
  }

  /**
   * The keys that are written in a profile.
   *
   * @param profile the profile
   * @return the keys, or which half of them is missing
   */
  static ProfileOffer written(Profile profile) {
    @Nullable String id = profile.get("aws_access_key_id");
    if (id == null) {
      return profile.unusable("profile.setting-missing", profile.name(), "aws_access_key_id");
    }
    @Nullable String secret = profile.get("aws_secret_access_key");
    if (secret == null) {
      return profile.unusable("profile.setting-missing", profile.name(), "aws_secret_access_key");
    }
    return new KeysOffer(
        profile.name(),
        profile.get("region"),
        new StaticKeys(id, secret, profile.get("aws_session_token")));
  }
}
