package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.model.Checked.Invalid;
import org.sentinelsetup.model.Checked.Valid;

/** A folder as people write it, and never the whole bucket. */
class LogPrefixTest {
  @ParameterizedTest
  @CsvSource({
    "exports/app, exports/app/",
    "' exports/app/ ', exports/app/",
    "/exports/app/, exports/app/",
    "s3://acme-logs/exports/app, exports/app/",
    "AWSLogs/aws-account-id=111122223333, AWSLogs/aws-account-id=111122223333/"
  })
  void isRead(String input, String prefix) {
    assertThat(LogPrefix.parse(input)).isEqualTo(new Valid<>(new LogPrefix(prefix)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "s3://acme-logs", "s3://acme-logs/", "a//b", "AWSLogs/*"})
  void isRefused(String input) {
    assertThat(LogPrefix.parse(input)).isInstanceOf(Invalid.class);
  }
}
