package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.Launcher;
import org.sentinelsetup.app.ReportWords;
import org.sentinelsetup.app.log.LogFile;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.report.ReportFile;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.wizard.Answer;
import org.slf4j.LoggerFactory;

/** Planted secrets turn up nowhere. */
class SecretsTest {
  private static final String TOKEN = "aoaAAAAAGplantedTokenOfIdentityCenter";
  private static final String SECRET_KEY = "plantedSecretAccessKeyOfSomebody/abc+def";
  private static final String ACCESS_KEY = "ASIAPLANTEDACCESSKEY";
  private static final String PROXY_PASSWORD = "plantedProxyPassword";

  @TempDir private Path home;

  private String everything() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(file).append('\n').append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void aRunLeavesNoSecretInOutputLogsOrFiles() throws IOException {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        new Launcher(
                stream,
                stream,
                new BufferedReader(Reader.nullReader()),
                Map.of(
                    "HTTPS_PROXY", "http://u:" + PROXY_PASSWORD + "@proxy.test:8080",
                    "AWS_SECRET_ACCESS_KEY", SECRET_KEY,
                    "AWS_ACCESS_KEY_ID", ACCESS_KEY),
                "Linux",
                home)
            .launch("--terminal");
    assertThat(code).isEqualTo(Launcher.OK);
    String written = out.toString(StandardCharsets.UTF_8) + everything();
    assertThat(written).contains("settings.json");
    assertThat(written)
        .doesNotContain(SECRET_KEY)
        .doesNotContain(PROXY_PASSWORD)
        .doesNotContainPattern("\\bASIA[A-Z0-9]{12,}");
  }

  @Test
  void whatIsLoggedByMistakeIsTakenOut() throws IOException {
    Logger sdk = Logger.getLogger("software.amazon.awssdk.request");
    LogFile.open(home.resolve("logs"));
    try {
      LoggerFactory.getLogger(SecretsTest.class)
          .warn(
              "x-amz-sso_bearer_token: {} and {} via http://u:{}@proxy.test",
              TOKEN,
              ACCESS_KEY,
              PROXY_PASSWORD);
      sdk.log(Level.SEVERE, "secretAccessKey={0}", SECRET_KEY);
      LoggerFactory.getLogger(SecretsTest.class)
          .error("failed", new IllegalStateException("Authorization: Bearer " + TOKEN));
    } finally {
      LogFile.close();
    }
    assertThat(everything())
        .contains("failed", "[redacted]")
        .doesNotContain(TOKEN)
        .doesNotContain(SECRET_KEY)
        .doesNotContain(ACCESS_KEY)
        .doesNotContain(PROXY_PASSWORD);
  }

  @Test
  void recordsThatHoldSecretsDoNotSayThem() {
    var credentials = new Credentials(ACCESS_KEY, SECRET_KEY, TOKEN, Samples.NOW);
    var token = new SsoToken(TOKEN, Duration.ofHours(1));
    assertThat(List.of(credentials.toString(), token.toString()))
        .noneMatch(text -> text.contains(TOKEN) || text.contains(SECRET_KEY));
  }

  @Test
  void theStateOfTheWizardHoldsNone() {
    try (Played played = Played.through(Scenario.ROLE_NAME_TAKEN)) {
      assertThat(played.state().toString()).doesNotContainPattern("\\bASIA[A-Z0-9]{12,}");
    }
  }

  @Test
  void aReportOfWhatAwsSaidHoldsNone() throws IOException {
    var said =
        new AwsError(
            "KMS",
            "PutKeyPolicy",
            "AccessDenied",
            400,
            "Authorization: Bearer " + TOKEN,
            "request of " + ACCESS_KEY);
    Text leaky =
        Text.of(
            "report.value",
            "x-amz-security-token: "
                + TOKEN
                + " secretAccessKey="
                + SECRET_KEY
                + " via http://u:"
                + PROXY_PASSWORD
                + "@proxy.test");
    var event =
        new StackEvent(
            "1",
            Samples.NOW,
            "Queue",
            null,
            "AWS::SQS::Queue",
            "CREATE_FAILED",
            "used " + ACCESS_KEY,
            null,
            null);
    var told =
        new Proceedings(
            true,
            Samples.NOW,
            Samples.signedIn(),
            new Proceedings.SetUp(Samples.plan(Finding.warning(leaky, leaky)), null, null),
            new Deployment(Samples.NOW, List.of(), List.of(event), UsualTimes.NONE),
            new Problem(leaky, leaky, leaky, said),
            null,
            null);
    for (String ending : List.of(".html", ".md")) {
      String file = home.resolve("report" + ending).toString();
      assertThat(ReportFile.answer(told, file, ReportWords::say))
          .isEqualTo(new Answer.ReportSaved(file));
    }
    String written = everything();
    assertThat(written)
        .contains("[redacted]", "CREATE_FAILED", "redacted\\]")
        .doesNotContain(TOKEN, SECRET_KEY, ACCESS_KEY, PROXY_PASSWORD);
  }
}
