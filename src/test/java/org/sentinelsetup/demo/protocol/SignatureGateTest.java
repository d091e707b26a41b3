package org.sentinelsetup.demo.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.service.Sts;

class SignatureGateTest {
  // The signed request of AWS's own published test suite, get-vanilla-query-order-key-case.
  private static final Instant SIGNED = Instant.parse("2015-08-30T12:36:00Z");
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
          + "SignedHeaders=host;x-amz-date, Signature="
          + "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500";

  @Test
  void thePublishedExampleIsAccepted() {
    pass("Param2=value2&Param1=value1", SIGNED, "");
  }

  @Test
  void aChangedRequestIsNot() {
    assertThat(refused("Param2=value2&Param1=other", SIGNED, ""))
        .isEqualTo("SignatureDoesNotMatch");
    assertThat(refused("Param2=value2&Param1=value1", SIGNED, "body"))
        .isEqualTo("SignatureDoesNotMatch");
  }

  @Test
  void aSignatureIsFreshForFifteenMinutes() {
    pass("Param2=value2&Param1=value1", SIGNED.plus(Duration.ofMinutes(15)), "");
    assertThat(refused("Param2=value2&Param1=value1", SIGNED.plus(Duration.ofMinutes(16)), ""))
        .isEqualTo("RequestExpired");
    assertThat(refused("Param2=value2&Param1=value1", SIGNED.minus(Duration.ofMinutes(16)), ""))
        .isEqualTo("RequestExpired");
  }

  private static String refused(String query, Instant now, String body) {
    return catchThrowableOfType(Fault.class, () -> pass(query, now, body)).code();
  }

  private static void pass(String query, Instant now, String body) {
    Request request =
        new Request(
            "GET",
            "/",
            query,
            Map.of(
                "host", List.of("example.amazonaws.com"),
                "x-amz-date", List.of("20150830T123600Z")),
            body.getBytes(StandardCharsets.UTF_8));
    Session session =
        new Session(
            "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "", Caller.ANONYMOUS);
    InstantSource clock = InstantSource.fixed(now);
    new SignatureGate(clock)
        .pass(
            new Sts(new World(Options.instant(Scenario.HAPPY))),
            new Call(Caller.ANONYMOUS, "us-east-1", request, "id"),
            session,
            Credential.parse(AUTHORIZATION).orElseThrow());
  }
}
