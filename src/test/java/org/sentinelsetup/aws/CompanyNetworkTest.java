package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.engine.Problems;
import org.sentinelsetup.text.Words;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** The SDK's clients in a company that reads along, and behind its proxy. */
class CompanyNetworkTest {
  private static final SystemRoots NOBODY = new SystemRoots(List.of(), List.of());
  private static final Patience ONCE =
      new Patience(AwsRetryStrategy.doNotRetry(), Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final String SECRET = "s3cr3t";

  /** {@code u:s3cr3t@} in Base64. */
  private static final String TOLD = "dTpzM2NyM3RA";

  private static final Answer IDENTITY =
      Answer.query(
          "GetCallerIdentity", "<Account>111122223333</Account><Arn>a</Arn><UserId>u</UserId>");

  @TempDir private static Path folder;
  private static TestAuthority authority;
  private ScriptedCloud cloud;

  @BeforeAll
  static void makeAuthority() throws IOException, InterruptedException {
    authority = TestAuthority.in(folder);
  }

  @BeforeEach
  void start() throws GeneralSecurityException, IOException {
    cloud = new ScriptedCloud(authority.server()).on("GetCallerIdentity", IDENTITY, IDENTITY);
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  private Map<String, String> endpoint(String... more) {
    Map<String, String> environment =
        new HashMap<>(Map.of("AWS_ENDPOINT_URL_STS", cloud.uri().toString()));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  private static String account(Map<String, String> environment, SystemRoots roots) {
    try (var clients = new AwsClients(NetworkTest.read(environment), roots, ONCE)) {
      return clients.in(CREDENTIALS, "eu-west-1").sts().whoAmI().account();
    }
  }

  @Test
  void whomTheOperatingSystemTrustsIsTrusted() throws GeneralSecurityException, IOException {
    var roots = new SystemRoots(List.of(), List.of(Path.of("/nowhere.pem"), authority.pem()));
    assertThat(account(endpoint(), roots)).isEqualTo("111122223333");
  }

  @Test
  void whomTheBundleNamesIsTrusted() throws GeneralSecurityException, IOException {
    assertThat(account(endpoint("AWS_CA_BUNDLE", authority.pem().toString()), NOBODY))
        .isEqualTo("111122223333");
  }

  @Test
  void whomNobodyTrustsIsNamed() {
    AwsCallException thrown =
        catchThrowableOfType(AwsCallException.class, () -> account(endpoint(), NOBODY));
    assertThat(thrown.kind()).isEqualTo(Kind.UNTRUSTED);
    assertThat(Words.say(Problems.of(thrown).cause())).contains(TestAuthority.NAME);
    assertThat(cloud.requests()).isEmpty();
  }

  @Test
  void theNameOfTheHostIsStillLookedAt() throws GeneralSecurityException, IOException {
    var roots = new SystemRoots(List.of(), List.of(authority.pem()));
    String elsewhere = cloud.uri().toString().replace("127.0.0.1", "localhost");
    AwsCallException thrown =
        catchThrowableOfType(
            AwsCallException.class,
            () -> account(Map.of("AWS_ENDPOINT_URL_STS", elsewhere), roots));
    assertThat(thrown.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(thrown.error().message()).contains("localhost");
    assertThat(cloud.requests()).isEmpty();
  }

  @Test
  void theProxyIsToldItsPasswordAndNobodyElse() throws GeneralSecurityException, IOException {
    var roots = new SystemRoots(List.of(), List.of(authority.pem()));
    List<String> log = new CopyOnWriteArrayList<>();
    Handler ears = new Ears(log);
    Logger ours = Logger.getLogger("org.sentinelsetup");
    Logger sdk = Logger.getLogger("software.amazon.awssdk");
    for (Logger logger : List.of(ours, sdk)) {
      logger.setLevel(Level.ALL);
      logger.addHandler(ears);
    }
    try (var proxy = new TestProxy(cloud.uri().getPort(), TOLD)) {
      Map<String, String> environment =
          Map.of(
              "AWS_ENDPOINT_URL_STS",
              "https://sts.test",
              "HTTPS_PROXY",
              "http://u:s3cr3t%40@127.0.0.1:" + proxy.port());
      assertThat(account(environment, roots)).isEqualTo("111122223333");
      assertThat(account(environment, roots)).isEqualTo("111122223333");
      assertThat(proxy.requests().getFirst()).contains("CONNECT sts.test:443 HTTP/1.1");
      assertThat(proxy.told()).isEqualTo(2);
      assertThat(cloud.last().headers().keySet())
          .noneMatch(name -> name.equalsIgnoreCase("Proxy-Authorization"));
    } finally {
      for (Logger logger : List.of(ours, sdk)) {
        logger.setLevel(null);
        logger.removeHandler(ears);
      }
    }
    assertThat(log).isNotEmpty().noneMatch(line -> line.contains(SECRET));
    assertThat(log).noneMatch(line -> line.contains(TOLD));
  }

  @Test
  void aProxyIsNotToldAWrongPasswordTwice() throws IOException {
    try (var proxy = new TestProxy(cloud.uri().getPort(), TOLD)) {
      Map<String, String> environment =
          Map.of(
              "AWS_ENDPOINT_URL_STS",
              "https://sts.test",
              "HTTPS_PROXY",
              "http://u:" + SECRET + "@127.0.0.1:" + proxy.port());
      try (var clients = new AwsClients(NetworkTest.read(environment), NOBODY, ONCE)) {
        Sts sts = clients.in(CREDENTIALS, "eu-west-1").sts();
        for (int call = 0; call < 2; call++) {
          AwsCallException thrown = catchThrowableOfType(AwsCallException.class, sts::whoAmI);
          assertThat(thrown.kind()).isEqualTo(Kind.UNREACHABLE);
          assertThat(thrown.error().message()).contains("407");
          assertThat(Problems.of(thrown).toString()).doesNotContain(SECRET);
        }
      }
      assertThat(proxy.told()).isEqualTo(1);
    }
  }

  @Test
  void thisMachineIsReachedWithoutTheProxy() throws GeneralSecurityException, IOException {
    try (var proxy = new TestProxy(1, TOLD)) {
      String address = "http://u:s3cr3t@127.0.0.1:" + proxy.port();
      assertThat(
              account(
                  endpoint("HTTPS_PROXY", address, "AWS_CA_BUNDLE", authority.pem().toString()),
                  NOBODY))
          .isEqualTo("111122223333");
      assertThat(proxy.requests()).isEmpty();
    }
  }

  private static final class Ears extends Handler {
    private final List<String> heard;

    Ears(List<String> heard) {
      this.heard = heard;
    }

    @Override
    public void publish(LogRecord line) {
      heard.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
