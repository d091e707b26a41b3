package org.sentinelsetup.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.protocol.Weather;
import org.sentinelsetup.demo.protocol.Weather.Trouble;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;

/** What clients see of bad weather. */
class WeatherTest {
  private static final int CALLS = 200;

  private record Seen(List<String> answers, Map<Trouble, Integer> met) {}

  private static Seen seen(long seed) {
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY))) {
      Weather weather = new Weather(cloud.clock(), seed, 0.5);
      cloud.world().faults().weather(weather);
      List<String> answers = new ArrayList<>();
      var clients = new Clients(cloud);
      try (KmsClient kms =
          clients.client(
              KmsClient.builder(), clients.as(Samples.ACCOUNT, "LogAdmin"), "eu-west-1")) {
        for (int i = 0; i < CALLS; i++) {
          answers.add(answer(kms));
        }
      }
      return new Seen(answers, weather.met());
    }
  }

  private static String answer(KmsClient kms) {
    try {
      kms.getKeyPolicy(request -> request.keyId(Samples.KEY));
      return "answered";
    } catch (AwsServiceException e) {
      return e.awsErrorDetails().errorCode();
    } catch (SdkException e) {
      return "no answer";
    }
  }

  @Test
  void clientsSeeWhatAwsAndNetworksDo() {
    Seen seen = seen(5);
    assertThat(seen.met()).containsOnlyKeys(Trouble.values());
    assertThat(seen.answers())
        .contains("answered", "no answer", "AccessDeniedException")
        .isSubsetOf(
            "answered",
            "no answer",
            "AccessDeniedException",
            "ThrottlingException",
            "KMSInternalException",
            "ServiceUnavailable",
            "RequestExpired");
  }

  @Test
  void aSeedGivesTheSameAgain() {
    assertThat(seen(5)).isEqualTo(seen(5));
    assertThat(seen(6).answers()).isNotEqualTo(seen(5).answers());
  }
}
