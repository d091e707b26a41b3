package org.sentinelsetup.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AccountSummary;
import org.sentinelsetup.model.Finding;

/** What is made of figures that the demo cloud's happy world never shows. */
class JudgementsTest {
  @ParameterizedTest
  @CsvSource({"1,WARNING", "2,OK"})
  void tokensOfTheGlobalEndpoint(int version, Finding.Level level) {
    Finding finding =
        TokenCheck.judge(Samples.ACCOUNT, "eu-south-2", new AccountSummary(version, 1, 1000));
    assertThat(finding.level()).isEqualTo(level);
    assertThat(finding.command() == null).isEqualTo(level == Finding.Level.OK);
  }

  /** Roles there are, roles there may be, whether ours is one of them already. */
  @ParameterizedTest
  @CsvSource({
    "999, 1000, false, OK",
    "1000, 1000, false, BLOCKER",
    "1000, 1000, true, OK",
    "1001, 1000, false, BLOCKER"
  })
  void roles(int roles, int quota, boolean there, Finding.Level level) {
    assertThat(
            QuotaCheck.judge(Samples.ACCOUNT, there, new AccountSummary(2, roles, quota)).level())
        .isEqualTo(level);
  }
}
