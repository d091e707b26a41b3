package org.sentinelsetup.engine.profile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.model.CachedSession;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sign-ins that the AWS CLI keeps in {@code .aws/sso/cache}. Its files are named after the
 * SHA-1 of the sso-session's name, or of the start URL as the person once spelt it; so what they
 * hold tells more than their names.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html">AWS,
 *     IAM Identity Center credential provider</a>
 */
public final class CachedSessions {
  private static final int MOST_FILES = 200;
  private static final int LARGEST_KIB = 64;
  private static final Duration TOO_SHORT = Duration.ofMinutes(5);
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  /**
   * Reads nothing yet.
   *
   * @param home the person's home folder
   */
  public CachedSessions(Path home) {
    this.folder = home.resolve(".aws").resolve("sso").resolve("cache");
  }

  /**
   * Looks for a sign-in.
   *
   * @param startUrl the portal
   * @param region where IAM Identity Center is at home
   * @param now the time
   * @return the one that lives longest, empty when none lives for five minutes more
   */
  public Optional<CachedSession> find(StartUrl startUrl, Region region, Instant now) {
    return files().stream()
        .flatMap(file -> session(file, startUrl, region, now).stream())
        .max(Comparator.comparing(CachedSession::expiresAt));
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : all) {
        boolean registration = file.getFileName().toString().startsWith("botocore-client-id-");
        if (!registration && files.size() < MOST_FILES) {
          files.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      return List.of();
    }
    return files;
  }

  private static Optional<CachedSession> session(
      Path file, StartUrl startUrl, Region region, Instant now) {
    if (!(SmallFile.read(file, LARGEST_KIB) instanceof Checked.Valid<String>(String text))) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(text);
      String token = string(json, "accessToken");
      if (token.isBlank()
          || !StartUrl.parse(string(json, "startUrl")).equals(Checked.valid(startUrl))
          || !Region.parse(string(json, "region")).equals(Checked.valid(region))) {
        return Optional.empty();
      }
      Instant expiresAt = Instant.parse(string(json, "expiresAt").replaceFirst("UTC$", "Z"));
      return expiresAt.isAfter(now.plus(TOO_SHORT))
          ? Optional.of(
              new CachedSession(new SsoToken(token, Duration.between(now, expiresAt)), expiresAt))
          : Optional.empty();
    } catch (JacksonException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String string(JsonNode json, String member) {
    return json.path(member).stringValue("");
  }
}
