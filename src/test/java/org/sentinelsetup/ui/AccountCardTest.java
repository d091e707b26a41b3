package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.NetworkSettings;
import org.sentinelsetup.model.NetworkSettings.Endpoint;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

class AccountCardTest {
  private static final URI ELSEWHERE = URI.create("https://vpce.test");

  private static NetworkSettings elsewhere(AwsService... services) {
    return new NetworkSettings(
        Stream.of(services).map(service -> new Endpoint(service, ELSEWHERE)).toList(),
        false,
        false,
        null,
        null);
  }

  private static Label shown(Environment environment) {
    Rendering.start();
    return Rendering.onFx(
        () -> {
          var card = new AccountCard(() -> Samples.NOW, _ -> {});
          card.show(WizardState.start(environment, Answers.NONE));
          return (Label) card.lookup("#network");
        });
  }

  @Test
  void theAccountOfAKeyElsewhereIsAlwaysInSightToo() {
    Journey journey =
        Journey.signedIn()
            .send(
                new WizardEvent.GoTo(StepId.LOGS),
                new Answer.SourceFound(Samples.sourceWithKeyElsewhere()));
    assertThat(keyAccounts(journey)).isEqualTo("Keys: 444455556666, left to its owner");
    journey.send(
        new LogAct.KeyAccountChosen("444455556666"), new Answer.KeyRoleTaken(Samples.keyAdmin()));
    assertThat(keyAccounts(journey)).isEqualTo("Keys: 444455556666, KeyAdmin");
    assertThat(keyAccounts(Journey.answered())).isEmpty();
  }

  private static String keyAccounts(Journey journey) {
    Rendering.start();
    return Rendering.onFx(
        () -> {
          var card = new AccountCard(() -> Samples.NOW, _ -> {});
          card.show(journey.state());
          return ((Label) card.lookup("#keyAccounts")).getText();
        });
  }

  @Test
  void whatIsOutOfTheOrdinaryIsAlwaysInSight() {
    Label some = shown(new Environment.Real(elsewhere(AwsService.KMS, AwsService.S3)));
    assertThat(some.getText()).isEqualTo("Custom endpoints: KMS, S3");
    assertThat(some.isVisible()).isTrue();
    assertThat(some.isWrapText()).isTrue();
    assertThat(shown(new Environment.Real(elsewhere(AwsService.values()))).getText())
        .isEqualTo("Custom endpoints for every service");
    var others =
        new NetworkSettings(
            List.of(), true, true, "proxy.test:8080", Path.of("/etc/company/roots.pem"));
    assertThat(shown(new Environment.Real(others)).getText())
        .isEqualTo(
            """
            FIPS endpoints
            Dual-stack endpoints
            Through proxy proxy.test:8080
            Also trusts roots.pem""");
  }

  @Test
  void theOrdinaryIsNotMentioned() {
    assertThat(shown(Environment.AWS).isVisible()).isFalse();
    assertThat(shown(new Environment.Demo(ELSEWHERE)).isVisible()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "28740, Session ends in 7 h 59 min",
    "7199, Session ends in 119 min",
    "3600, Session ends in 60 min",
    "3599, Session ends in 59 min",
    "60, Session ends in 1 min",
    "59, Session ends in less than a minute",
    "0, Session has ended: sign in again",
    "-5, Session has ended: sign in again",
  })
  void whatIsLeftOfTheSession(long seconds, String words) {
    assertThat(Words.say(AccountCard.left(Samples.NOW, Samples.NOW.plusSeconds(seconds))))
        .isEqualTo(words);
  }
}
