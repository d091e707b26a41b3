package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.model.SsoToken;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/** The demo cloud is reached whatever the person's machine is set to, and nothing of it is read. */
class IsolationTest {
  @TempDir private Path home;
  private final Map<String, String> before = new HashMap<>();

  @BeforeEach
  void plant() throws IOException {
    Path planted = Files.writeString(home.resolve("planted"), "[default\nthis cannot be read");
    for (String name :
        List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "HTTP_PROXY", "HTTPS_PROXY")) {
      SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, "http://127.0.0.1:9");
    }
    for (String name : List.of("AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT")) {
      SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, "true");
    }
    Map.ofEntries(
            Map.entry("aws.accessKeyId", "AKIAPLANTED"),
            Map.entry("aws.secretAccessKey", "planted"),
            Map.entry("aws.region", "ap-south-1"),
            Map.entry("aws.configFile", planted.toString()),
            Map.entry("aws.sharedCredentialsFile", planted.toString()),
            Map.entry("aws.endpointUrl", "http://127.0.0.1:9"),
            Map.entry("aws.useFipsEndpoint", "true"),
            Map.entry("aws.useDualstackEndpoint", "true"),
            Map.entry("javax.net.ssl.trustStore", planted.toString()),
            Map.entry("http.proxyHost", "127.0.0.1"),
            Map.entry("http.proxyPort", "9"),
            Map.entry("http.nonProxyHosts", ""))
        .forEach((name, value) -> before.put(name, System.setProperty(name, value)));
  }

  @AfterEach
  void restore() {
    SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void givenCredentialsSignAndOthersAreNotRead() {
    try (ScriptedCloud cloud =
            new ScriptedCloud()
                .on("GET /", Answer.xml(200, "<ListAllMyBucketsResult/>"))
                .on("GET /assignment/accounts", Answer.json(200, "{\"accountList\":[]}"));
        AwsClients clients = cloud.clients()) {
      clients.in(CREDENTIALS, "eu-west-1").s3().buckets(null);
      assertThat(cloud.last().header("Authorization"))
          .contains("Credential=ASIAEXAMPLE/", "/eu-west-1/s3/");
      assertThat(cloud.last().header("X-amz-security-token")).isEqualTo("session-example");

      clients.portal("us-west-2").accounts(new SsoToken("t", Duration.ofHours(1)), null);
      assertThat(cloud.last().headers()).doesNotContainKey("Authorization");
      assertThat(cloud.requests()).hasSize(2);
    }
  }
}
