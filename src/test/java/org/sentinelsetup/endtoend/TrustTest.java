package org.sentinelsetup.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.AzureCloud;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Who may assume the role that the stack makes. Sentinel's service has come under two session names
 * (learn.microsoft.com/azure/sentinel/connect-aws-configure-environment names the first).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustTest {
  private static final String AUDIENCE = AzureCloud.COMMERCIAL.audience();
  private Played played;
  private StsClient sts;

  @BeforeAll
  void play() {
    played = Played.through(Scenario.HAPPY);
    sts =
        StsClient.builder()
            .endpointOverride(played.cloud().baseUri())
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @AfterAll
  void close() {
    sts.close();
    played.close();
  }

  @ParameterizedTest
  @CsvSource({
    "MicrosoftSentinel_0f1e2d3c-1111-4222-8333-444455556666, right, allowed",
    "MicrosoftDefenderForClouds_0f1e2d3c-1111-4222-8333-444455556666, right, allowed",
    "MicrosoftSentinel_0f1e2d3c-1111-4222-8333-000000000000, right, AccessDenied",
    "Other_0f1e2d3c-1111-4222-8333-444455556666, right, AccessDenied",
    "MicrosoftSentinel_0f1e2d3c-1111-4222-8333-444455556666, wrong, InvalidIdentityToken",
    "MicrosoftSentinel_0f1e2d3c-1111-4222-8333-444455556666x, right, AccessDenied"
  })
  void onlyTheWorkspaceMay(String session, String audience, String outcome) {
    assertThat(assume(session, audience.equals("right") ? AUDIENCE : "api://other"))
        .isEqualTo(outcome);
  }

  private String assume(String session, String audience) {
    try {
      sts.assumeRoleWithWebIdentity(
          request ->
              request
                  .roleArn(Samples.ROLE)
                  .roleSessionName(session)
                  .webIdentityToken(token(audience)));
      return "allowed";
    } catch (StsException e) {
      return e.awsErrorDetails().errorCode();
    }
  }

  private static String token(String audience) {
    return part("{\"alg\":\"none\"}")
        + "."
        + part(
            """
            {"iss":"%s","aud":"%s","sub":"sentinel"}"""
                .formatted(AzureCloud.COMMERCIAL.issuerUrl(), audience))
        + "."
        + part("no signature");
  }

  private static String part(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
