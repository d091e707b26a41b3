package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.app.log.Redaction;

class RedactionTest {
  private static final String SECRET = "s3cr3tVALUE/+==";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-amz-sso_bearer_token: " + SECRET,
        "X-Amz-Security-Token=" + SECRET + "&a=b",
        "Authorization: Bearer " + SECRET,
        "{\"accessToken\":\"" + SECRET + "\",\"tokenType\":\"Bearer\"}",
        "{\"secretAccessKey\" : \"" + SECRET + "\"}",
        "clientSecret=" + SECRET,
        "deviceCode=" + SECRET,
        "Action=ConfirmSubscription&Token=" + SECRET + "&TopicArn=arn",
        "{Proxy-Authorization: Basic " + SECRET + "}",
        "using proxy http://user:" + SECRET + "@proxy.test:8080",
      })
  void secretsAreTakenOut(String line) {
    assertThat(Redaction.of(line)).doesNotContain(SECRET).contains("[redacted]");
  }

  @Test
  void accessKeysAreTakenOut() {
    assertThat(Redaction.of("with ASIAIOSFODNN7EXAMPLE now")).isEqualTo("with [redacted] now");
  }

  @Test
  void therestIsLeftAlone() {
    String line = "GET https://sqs.eu-west-1.amazonaws.com/111122223333/queue answered 403";
    assertThat(Redaction.of(line)).isEqualTo(line);
  }
}
