package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.NetworkSettings;
import org.sentinelsetup.model.NetworkSettings.Endpoint;
import org.sentinelsetup.text.Words;

/** What a person's environment says of the way to AWS. */
class NetworkTest {
  private static final String SECRET = "s3cr3t";

  static Network read(Map<String, String> environment) {
    return ((Checked.Valid<Network>) Network.read(environment)).value();
  }

  private static String refused(Map<String, String> environment) {
    return Words.say(((Checked.Invalid<Network>) Network.read(environment)).why());
  }

  @Test
  void nothingSetIsNothingOutOfTheOrdinary() {
    assertThat(read(Map.of("AWS_ENDPOINT_URL", " ", "HTTPS_PROXY", "")).settings())
        .isEqualTo(NetworkSettings.NONE);
  }

  @Test
  void anEndpointOfAServiceComesBeforeThatOfAll() {
    NetworkSettings settings =
        read(Map.of(
                "AWS_ENDPOINT_URL", "https://all.test", "AWS_ENDPOINT_URL_KMS", "https://k.test/a"))
            .settings();
    assertThat(settings.endpoints()).hasSize(AwsService.values().length);
    assertThat(settings.endpoint(AwsService.KMS)).contains(URI.create("https://k.test/a"));
    assertThat(settings.endpoint(AwsService.SSO_OIDC)).contains(URI.create("https://all.test"));
  }

  @Test
  void aServicesEndpointIsOfThatServiceOnly() {
    assertThat(
            read(Map.of("AWS_ENDPOINT_URL_SSO_OIDC", "http://[::1]:4566")).settings().endpoints())
        .containsExactly(new Endpoint(AwsService.SSO_OIDC, URI.create("http://[::1]:4566")));
  }

  @Test
  void endpointsCanBeIgnored() {
    assertThat(
            read(Map.of(
                    "AWS_ENDPOINT_URL", "http://example.com",
                    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "TRUE"))
                .settings())
        .isEqualTo(NetworkSettings.NONE);
  }

  @Test
  void fipsAndDualStack() {
    NetworkSettings settings =
        read(Map.of("AWS_USE_FIPS_ENDPOINT", "true", "AWS_USE_DUALSTACK_ENDPOINT", "True"))
            .settings();
    assertThat(settings.fips()).isTrue();
    assertThat(settings.dualStack()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:4566",
        "http://127.0.0.1",
        "http://127.9.8.7:1",
        "http://[::1]",
        "https://example.com:8443/path",
      })
  void endpointsThatAreUsed(String value) {
    assertThat(read(Map.of("AWS_ENDPOINT_URL_S3", value)).settings().endpoints()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS_ENDPOINT_URL_S3|http://example.com|leads to example.com without encryption",
        "AWS_ENDPOINT_URL|http://127.0.0.1.example.com|without encryption",
        "AWS_ENDPOINT_URL|http://localhost.example.com|without encryption",
        "AWS_ENDPOINT_URL|http://10.0.0.1|without encryption",
        "AWS_ENDPOINT_URL|https://u:s3cr3t@example.com|no address of a service",
        "AWS_ENDPOINT_URL|example.com|no address of a service",
        "AWS_ENDPOINT_URL|https://|no address of a service",
        "AWS_ENDPOINT_URL|https://exa mple|no address of a service",
        "AWS_ENDPOINT_URL|ftp://example.com|no address of a service",
        "AWS_ENDPOINT_URL|https://example.com?a=s3cr3t|no address of a service",
        "AWS_ENDPOINT_URL|https://example.com:70000|no address of a service",
        "HTTPS_PROXY|http://proxy.test:70000|no proxy this program can use",
        "AWS_USE_FIPS_ENDPOINT|yes|neither true nor false",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS|1|neither true nor false",
        "AWS_CA_BUNDLE|/nowhere/roots.pem|cannot be read",
        "HTTPS_PROXY|https://u:s3cr3t@proxy.test|no proxy this program can use",
        "https_proxy|socks5://proxy.test|no proxy this program can use",
        "HTTPS_PROXY|http://u:s3cr3t@x@proxy.test|no proxy this program can use",
        "HTTPS_PROXY|http://u:s3cr3t%@proxy.test|no proxy this program can use",
      })
  void whatCannotBeUsedIsRefusedInWords(String name, String value, String words) {
    assertThat(refused(Map.of(name, value)))
        .containsIgnoringCase(name)
        .contains(words)
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT"})
  void anEndpointAndAKindOfEndpointExcludeEachOther(String kind) {
    assertThat(refused(Map.of(kind, "true", "AWS_ENDPOINT_URL_SNS", "https://sns.test")))
        .contains(kind, "SNS");
  }

  @Test
  void aBundleWithoutCertificatesIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("empty.pem"), "nothing");
    assertThat(refused(Map.of("AWS_CA_BUNDLE", file.toString()))).contains("no certificate");
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.test:8080, proxy.test:8080",
    "http://proxy.test, proxy.test:80",
    "proxy.test:3128/, proxy.test:3128",
    "http://u:s3cr3t@proxy.test:8080, proxy.test:8080",
  })
  void theProxyIsShownWithoutItsLogin(String value, String shown) {
    Network network = read(Map.of("HTTPS_PROXY", value));
    assertThat(network.settings().proxy()).isEqualTo(shown);
    assertThat(network + " " + network.proxies() + " " + network.settings()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://sts.amazonaws.com||true",
        "https://sts.amazonaws.com|example.com, other.test|true",
        "https://sts.amazonaws.com|amazonaws.com|false",
        "https://sts.amazonaws.com|.AmazonAWS.com|false",
        "https://sts.amazonaws.com|*.amazonaws.com|false",
        "https://sts.amazonaws.com|aws.com|true",
        "https://sts.amazonaws.com|sts.amazonaws.com:443|false",
        "https://sts.amazonaws.com|sts.amazonaws.com:8443|true",
        "https://sts.amazonaws.com|*|false",
        "https://127.0.0.1:8443||false",
        "https://old_bucket.s3.amazonaws.com|amazonaws.com|true",
        "https://old_bucket.s3.amazonaws.com|*|false",
        "https://localhost||false",
      })
  void whatGoesThroughTheProxy(String address, String noProxy, boolean through) {
    Map<String, String> environment = new HashMap<>(Map.of("https_proxy", "http://proxy.test:1"));
    environment.put("NO_PROXY", noProxy == null ? "" : noProxy);
    Proxy proxy = read(environment).proxies().of(URI.create(address));
    assertThat(proxy == Proxy.NO_PROXY).isNotEqualTo(through);
  }

  @Test
  void withoutAProxyTheJdkDecides() {
    Network network = read(Map.of("HTTP_PROXY", "http://proxy.test:1"));
    assertThat(network.proxies().of(URI.create("https://sts.amazonaws.com"))).isNull();
  }

  @Test
  void aLoginIsPermittedWhenThereIsOneAndNotOtherwise() {
    String name = "jdk.http.auth.tunneling.disabledSchemes";
    String before = System.clearProperty(name);
    try {
      for (Map<String, String> none :
          List.of(
              Map.<String, String>of(),
              Map.of("HTTPS_PROXY", "http://proxy.test"),
              Map.of("HTTPS_PROXY", "https://u:p@proxy.test"))) {
        Network.permitLogin(none);
        assertThat(System.getProperty(name)).isNull();
      }
      Network.permitLogin(Map.of("HTTPS_PROXY", "http://u:p@proxy.test"));
      assertThat(System.getProperty(name)).isEmpty();
    } finally {
      System.setProperty(name, before == null ? "" : before);
    }
  }
}
