package org.sentinelsetup.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.CachedSession;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;

/** Which of the AWS CLI's sign-ins can be used. */
class CachedSessionsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private static final String URL = "https://acme.awsapps.com/start";

  @TempDir private Path home;
  private Path cache;

  @BeforeEach
  void folder() throws IOException {
    cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
  }

  @ParameterizedTest
  @CsvSource({
    "true,  https://acme.awsapps.com/start,   us-west-2, 2026-11-26T10:00:00Z",
    "true,  https://acme.awsapps.com/start,   us-west-2, 2026-11-26T10:00:00UTC",
    "true,  https://acme.awsapps.com/start,   us-west-2, 2026-11-26T12:00:00+02:00",
    "true,  https://ACME.awsapps.com/start/#, us-west-2, 2026-11-26T10:00:00Z",
    "true,  https://acme.awsapps.com/start#/, us-west-2, 2026-11-26T10:00:00Z",
    "false, https://evil.awsapps.com/start,   us-west-2, 2026-11-26T10:00:00Z",
    "false, http://acme.awsapps.com/start,    us-west-2, 2026-11-26T10:00:00Z",
    "false, https://acme.awsapps.com/start,   eu-west-1, 2026-11-26T10:00:00Z",
    "false, https://acme.awsapps.com/start,   '',        2026-11-26T10:00:00Z",
    "false, https://acme.awsapps.com/start,   us-west-2, 2026-11-26T09:05:00Z",
    "false, https://acme.awsapps.com/start,   us-west-2, 2026-11-26T08:00:00Z",
    "false, https://acme.awsapps.com/start,   us-west-2, soon",
  })
  void one(boolean found, String url, String region, String expiresAt) throws IOException {
    write("a.json", json(url, region, "TSECRET", expiresAt));
    var hour = Duration.ofHours(1);
    assertThat(find())
        .isEqualTo(
            found
                ? Optional.of(new CachedSession(new SsoToken("TSECRET", hour), NOW.plus(hour)))
                : Optional.empty());
    assertThat(find().toString()).doesNotContain("TSECRET");
  }

  @Test
  void theOneThatLivesLongest() throws IOException {
    write("a.json", json(URL, "us-west-2", "a", "2026-11-26T10:00:00Z"));
    write("b.json", json(URL, "us-west-2", "b", "2026-11-26T12:00:00Z"));
    write("c.json", json(URL, "us-west-2", "c", "2026-11-26T11:00:00Z"));
    assertThat(find()).map(session -> session.token().value()).contains("b");
  }

  @Test
  void othersAreSkipped() throws IOException {
    String good = json(URL, "us-west-2", "x", "2026-11-26T10:00:00Z");
    write("botocore-client-id-us-west-2.json", good);
    write("note.txt", good);
    write("registration.json", good.replace("accessToken", "clientId"));
    write("blank.json", json(URL, "us-west-2", " ", "2026-11-26T10:00:00Z"));
    write("number.json", good.replace("\"x\"", "7"));
    write("broken.json", good.substring(1));
    write("cut.json", good.substring(0, good.length() - 1));
    write("list.json", "[" + good + "]");
    write("empty.json", "");
    write("deep.json", "[".repeat(30_000));
    write("large.json", good + " ".repeat(64 * 1024));
    Files.write(cache.resolve("bytes.json"), new byte[] {(byte) 0xFF, 0, 1});
    Files.createDirectory(cache.resolve("folder.json"));
    assertThat(find()).isEmpty();
    write("good.json", good);
    assertThat(find()).isPresent();
  }

  @Test
  void noFolder() throws IOException {
    Files.delete(cache);
    assertThat(find()).isEmpty();
    Files.writeString(cache, "a file");
    assertThat(find()).isEmpty();
  }

  @Test
  void notMoreThanTwoHundredFiles() throws IOException {
    for (int i = 0; i < 250; i++) {
      write("botocore-client-id-" + i + ".json", "{}");
    }
    write("good.json", json(URL, "us-west-2", "x", "2026-11-26T10:00:00Z"));
    assertThat(find()).isPresent();
  }

  private Optional<CachedSession> find() {
    return new CachedSessions(home).find(new StartUrl(URL), new Region("us-west-2"), NOW);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(cache.resolve(name), text);
  }

  private static String json(String url, String region, String token, String expiresAt) {
    return """
        {"startUrl": "%s", "region": "%s", "accessToken": "%s", "expiresAt": "%s"}"""
        .formatted(url, region, token, expiresAt);
  }
}
