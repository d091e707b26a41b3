package org.sentinelsetup.engine.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UnusableOffer;

/**
 * A profile or an sso-session with all its settings.
 *
 * <p>Secret: the settings may be keys, so they are not shown.
 *
 * @param name its name without quotes
 * @param settings by name; none is empty
 */
record Profile(String name, Map<String, String> settings) {
  private static final Set<String> KEYS =
      Set.of("aws_access_key_id", "aws_secret_access_key", "aws_session_token");

  Profile {
    settings = Map.copyOf(settings);
  }

  static Profile of(ConfigSection section) {
    Map<String, String> settings = new HashMap<>();
    section
        .properties()
        .forEach(
            (name, property) -> {
              if (!property.value().isEmpty()) {
                settings.put(name, property.value());
              }
            });
    return new Profile(section.heading().name(), settings);
  }

  /**
   * This profile of the config file with what the credentials file says of it, which AWS prefers
   * because keys belong there and long did so only. Keys of the two files are never mixed: a token
   * beside keys it was not made for lets nobody in.
   *
   * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS, the format
   *     of the files</a>
   */
  Profile with(Profile credentials) {
    Map<String, String> both = new HashMap<>(settings);
    if (credentials.hasAnyKey()) {
      both.keySet().removeAll(KEYS);
    }
    both.putAll(credentials.settings);
    return new Profile(name, both);
  }

  @Nullable String get(String setting) {
    return settings.get(setting);
  }

  /** A setting that is another profile's or an sso-session's name. */
  @Nullable String reference(String setting) {
    String name = settings.get(setting);
    return name == null ? null : SectionHeading.unquoted(name);
  }

  boolean has(String setting) {
    return settings.containsKey(setting);
  }

  boolean hasAnyKey() {
    return KEYS.stream().anyMatch(settings::containsKey);
  }

  /** That nobody can sign in with it from here, and why. */
  UnusableOffer unusable(String key, Object... arguments) {
    return new UnusableOffer(name, Text.of(key, arguments));
  }

  /** Holds secrets, so they are not shown. */
  @Override
  public String toString() {
    return "Profile[" + name + "]";
  }
}
