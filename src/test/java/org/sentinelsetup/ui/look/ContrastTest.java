package org.sentinelsetup.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ContrastTest {
  @Test
  void blackOnWhiteIsTwentyOneAndTheGreyOfTheSpecificationJustPasses() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(0.01));
    assertThat(Contrast.ratio(Color.WHITE, Color.web("#767676"))).isCloseTo(4.54, within(0.01));
  }
}
