package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.text.Words;

class AccountCardTest {
  @ParameterizedTest
  @CsvSource({
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
