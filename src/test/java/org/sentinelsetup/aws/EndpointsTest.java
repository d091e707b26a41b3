package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.CodeRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/** The SDK's clients go where the settings say, and nowhere else. */
class EndpointsTest {
  private static final SystemRoots ROOTS = SystemRoots.of("Linux");

  @AfterEach
  void forget() {
    SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
  }

  @Test
  void bucketsAreInThePathOfAnEndpoint() {
    try (ScriptedCloud cloud =
            new ScriptedCloud()
                .on("HEAD /logs", Answer.bare(403))
                .on("GET /logs?location", Answer.xml(200, "<LocationConstraint/>"));
        AwsClients clients =
            new AwsClients(
                NetworkTest.read(Map.of("AWS_ENDPOINT_URL_S3", cloud.uri().toString())))) {
      assertThat(clients.in(CREDENTIALS, "us-east-1").s3().location("logs", "111122223333"))
          .isEqualTo("us-east-1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS_USE_FIPS_ENDPOINT|true|https://oidc-fips.us-west-2.amazonaws.com/authorize",
        "AWS_USE_DUALSTACK_ENDPOINT|true|https://oidc.us-west-2.api.aws/authorize",
        "AWS_ENDPOINT_URL_SSO_OIDC|https://vpce.test/a/|https://vpce.test/a/authorize",
        "AWS_ENDPOINT_URL_SSO|https://vpce.test|https://oidc.us-west-2.amazonaws.com/authorize",
      })
  void thePageInTheBrowserIsWhereTheClientGoes(String name, String value, String page) {
    try (AwsClients clients = new AwsClients(NetworkTest.read(Map.of(name, value)))) {
      URI address =
          clients
              .oidc("us-west-2")
              .authorize(
                  new ClientRegistration("a", "b", Instant.EPOCH),
                  new CodeRequest(URI.create("http://127.0.0.1:1/oauth/callback"), "s", "d"));
      assertThat(address.toString()).startsWith(page + "?");
    }
  }

  @Test
  void theSdkLooksForNoneItself() {
    SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(
        "AWS_ENDPOINT_URL", "https://ambient.test");
    SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride("AWS_USE_FIPS_ENDPOINT", "true");
    Network network = NetworkTest.read(Map.of("AWS_ENDPOINT_URL_STS", "https://sts.test"));
    try (var factory = new ClientFactory(network, ROOTS, Patience.USUAL);
        KmsClient kms =
            factory.signed(AwsService.KMS, KmsClient.builder(), "eu-west-1", () -> CREDENTIALS)) {
      assertThat(kms.serviceClientConfiguration().endpointOverride()).isEmpty();
      assertThat(factory.elsewhere(AwsService.STS)).isTrue();
      assertThat(factory.elsewhere(AwsService.S3)).isFalse();
    }
  }

  /** Why settings that ask for both are refused. */
  @Test
  void theSdkRefusesAnEndpointThatShouldBeFips() {
    assertThatThrownBy(
            () ->
                SsoOidcEndpointProvider.defaultProvider()
                    .resolveEndpoint(
                        wanted ->
                            wanted
                                .region(Region.US_WEST_2)
                                .endpoint("https://vpce.test")
                                .useFips(true))
                    .join())
        .hasMessageContaining("FIPS and custom endpoint are not supported");
  }
}
