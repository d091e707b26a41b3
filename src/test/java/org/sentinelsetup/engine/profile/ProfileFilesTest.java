package org.sentinelsetup.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.ProfileOffers;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.StaticKeys;
import org.sentinelsetup.text.Words;

/** Which files are read, what is said of those that cannot be, and that none is touched. */
class ProfileFilesTest {
  private static final String KEYS =
      "aws_access_key_id = AKIASECRET\naws_secret_access_key = SSECRET\n"
          + "aws_session_token = TSECRET\n";
  private static final String CONFIG =
      """
      [profile c]
      credential_process = vault --password PSECRET
      [profile r]
      role_arn = arn:aws:iam::111122223333:role/Deploy
      source_profile = k
      """;

  @TempDir private Path home;
  private Path config;
  private Path credentials;

  @BeforeEach
  void folder() throws IOException {
    Path folder = Files.createDirectories(home.resolve(".aws"));
    config = folder.resolve("config");
    credentials = folder.resolve("credentials");
  }

  @Test
  void missingFilesAreEmpty() {
    assertThat(read(Map.of())).isEqualTo(new ProfileOffers(List.of(), List.of()));
    assertThat(read(Map.of("AWS_CONFIG_FILE", home.resolve("no/such").toString())))
        .isEqualTo(new ProfileOffers(List.of(), List.of()));
  }

  @Test
  void bothFilesAreReadAndNoSecretIsShown() throws IOException {
    Files.writeString(config, CONFIG);
    Files.writeString(credentials, "[k]\n" + KEYS);
    ProfileOffers offers = read(Map.of());
    assertThat(offers.offers()).extracting(ProfileOffer::name).containsExactly("c", "r", "k");
    assertThat(offers.toString()).contains("StaticKeys", "CommandKeys").doesNotContain("SECRET");
    ConfigText text = ConfigText.credentials("credentials", "[k]\n" + KEYS);
    assertThat(text.toString()).doesNotContain("SECRET");
    assertThat(Profile.of(text.sections().getFirst()).toString()).doesNotContain("SECRET");
  }

  @ParameterizedTest
  @CsvSource({"~/elsewhere", "~\\elsewhere", "HOME/elsewhere", "' HOME/elsewhere '"})
  void otherPlaces(String place) throws IOException {
    Files.writeString(config, "[profile wrong]\n" + KEYS);
    Files.writeString(credentials, "[wrong]\n" + KEYS);
    Files.writeString(home.resolve("elsewhere"), "[default]\n" + KEYS);
    String file = place.replace("HOME", home.toString());
    assertThat(read(Map.of("AWS_CONFIG_FILE", file, "AWS_SHARED_CREDENTIALS_FILE", file)).offers())
        .extracting(ProfileOffer::name)
        .containsExactly("default");
    assertThat(read(Map.of("AWS_CONFIG_FILE", " ")).offers()).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    Files.createDirectory(config);
    Files.write(credentials, "[default]\n".getBytes(StandardCharsets.UTF_16));
    assertThat(said(read(Map.of())))
        .containsExactly(
            config + " cannot be read.",
            credentials + " is not UTF-8 text and was not read. Save it as UTF-8.");
    Files.writeString(credentials, "#".repeat(1024 * 1024 + 1));
    assertThat(said(read(Map.of("AWS_CONFIG_FILE", "\0"))))
        .containsExactly(
            "The environment variable AWS_CONFIG_FILE holds no file name and was left out.",
            credentials + " is larger than 1024 KiB and was not read.");
    Files.writeString(credentials, "#".repeat(1024 * 1024 - 1) + "\n");
    assertThat(read(Map.of("AWS_CONFIG_FILE", "~")).complaints())
        .extracting(Words::say)
        .containsExactly(home + " cannot be read.");
  }

  @Test
  void complaintsNameTheFile() throws IOException {
    Files.writeString(config, "what\n");
    assertThat(said(read(Map.of()))).singleElement().asString().startsWith("Line 1 of " + config);
  }

  @ParameterizedTest
  @CsvSource({"A, S, T, true", "A, S, ' ', true", "A, '', T, false", "' ', S, T, false"})
  void keysOfTheEnvironment(String id, String secret, String token, boolean there) {
    var environment =
        Map.of(
            "AWS_ACCESS_KEY_ID", id, "AWS_SECRET_ACCESS_KEY", secret, "AWS_SESSION_TOKEN", token);
    assertThat(new ProfileFiles(environment, home).environmentKeys())
        .isEqualTo(
            there
                ? Optional.of(new StaticKeys("A", "S", token.isBlank() ? null : token))
                : Optional.empty());
    assertThat(new ProfileFiles(Map.of(), home).environmentKeys()).isEmpty();
  }

  @Test
  void nothingIsTouched() throws IOException {
    Files.writeString(config, CONFIG + "what\n");
    Files.writeString(credentials, "[k]\r\n" + KEYS);
    Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
    Files.writeString(cache.resolve("a.json"), "{\"startUrl\": \"x\"");
    Map<String, String> before = state();
    ProfileFiles files = new ProfileFiles(Map.of(), home);
    assertThat(files.read().offers()).isNotEmpty();
    files.session(
        new StartUrl("https://acme.awsapps.com/start"), new Region("us-west-2"), Instant.now());
    assertThat(state()).isEqualTo(before).hasSize(6);
  }

  /** What every file is: its bytes and when it was written; for folders, what they hold. */
  private Map<String, String> state() throws IOException {
    var state = new TreeMap<String, String>();
    try (var all = Files.walk(home)) {
      for (Path file : all.filter(path -> !path.equals(home)).toList()) {
        FileTime written = Files.getLastModifiedTime(file);
        state.put(file.toString(), written + (Files.isDirectory(file) ? "" : hash(file)));
      }
    }
    return state;
  }

  private static String hash(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private ProfileOffers read(Map<String, String> environment) {
    return new ProfileFiles(environment, home).read();
  }

  private static List<String> said(ProfileOffers offers) {
    return offers.complaints().stream().map(Words::say).toList();
  }
}
