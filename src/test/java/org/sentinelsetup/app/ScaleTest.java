package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "  0,   0,     ,     ",
    "  0, 125,     , 125%",
    "150,   0,     , 150%",
    "150, 125, 200%, 150%",
    "  0, 125, 200%, 200%",
    "  0,   0, 200%, 200%"
  })
  void whatIsTypedCountsFirstAndWhatIsRememberedLast(
      int typed, int remembered, @Nullable String given, @Nullable String told) {
    assertThat(Scale.property(typed, remembered, Optional.ofNullable(given)))
        .isEqualTo(Optional.ofNullable(told));
  }

  @ParameterizedTest
  @CsvSource({"Linux, true", "Windows 11, false", "Mac OS X, false"})
  void itIsChosenOnLinuxOnly(String system, boolean here) {
    assertThat(Scale.chosenHere(system)).isEqualTo(here);
  }
}
