package org.sentinelsetup.engine.profile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.CachedSession;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.ProfileOffers;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.StaticKeys;
import org.sentinelsetup.model.Text;

/**
 * The AWS files of this computer. They are only ever read.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html">AWS, location
 *     of the files</a>
 */
public final class ProfileFiles implements Existing {
  private static final int LARGEST_KIB = 1024;

  private final Map<String, String> environment;
  private final Path home;

  /**
   * Reads nothing yet.
   *
   * @param environment the environment variables
   * @param home the person's home folder
   */
  public ProfileFiles(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  @Override
  public ProfileOffers read() {
    Loaded config = load("AWS_CONFIG_FILE", "config");
    Loaded credentials = load("AWS_SHARED_CREDENTIALS_FILE", "credentials");
    ProfileOffers offers =
        Profiles.of(
            ConfigText.config(config.file(), config.text()),
            ConfigText.credentials(credentials.file(), credentials.text()));
    List<Text> complaints =
        Stream.of(
                config.complaints().stream(),
                credentials.complaints().stream(),
                offers.complaints().stream())
            .flatMap(all -> all)
            .toList();
    return new ProfileOffers(offers.offers(), complaints);
  }

  // docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html
  @Override
  public Optional<StaticKeys> environmentKeys() {
    @Nullable String id = variable("AWS_ACCESS_KEY_ID");
    @Nullable String secret = variable("AWS_SECRET_ACCESS_KEY");
    return id == null || secret == null
        ? Optional.empty()
        : Optional.of(new StaticKeys(id, secret, variable("AWS_SESSION_TOKEN")));
  }

  @Override
  public Optional<CachedSession> session(StartUrl startUrl, Region region, Instant now) {
    return new CachedSessions(home).find(startUrl, region, now);
  }

  /** What came of a file: its text or a complaint. */
  private record Loaded(String file, String text, List<Text> complaints) {}

  private Loaded load(String variable, String usual) {
    @Nullable String other = variable(variable);
    try {
      Path file = other == null ? home.resolve(".aws").resolve(usual) : path(other);
      return switch (SmallFile.read(file, LARGEST_KIB)) {
        case Checked.Valid<String>(String text) -> new Loaded(file.toString(), text, List.of());
        case Checked.Invalid<String>(Text why) -> new Loaded(file.toString(), "", List.of(why));
      };
    } catch (InvalidPathException _) {
      return new Loaded(usual, "", List.of(Text.of("profile.file-name", variable)));
    }
  }

  /** Where no shell has done it, the home folder has to be filled in. */
  private Path path(String file) {
    if (file.equals("~")) {
      return home;
    }
    return file.startsWith("~/") || file.startsWith("~\\")
        ? home.resolve(file.substring(2))
        : Path.of(file);
  }

  private @Nullable String variable(String name) {
    @Nullable String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
