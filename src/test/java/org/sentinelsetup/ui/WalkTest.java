package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.ui.look.Contrast;
import org.sentinelsetup.ui.look.Focus;
import org.sentinelsetup.ui.look.Reach;
import org.sentinelsetup.wizard.WizardState;

/** Walks every view in every phase, as somebody who uses no mouse or does not see well. */
class WalkTest {
  private static final int LEAST_WIDTH = 1000;
  private static final int LEAST_HEIGHT = 620;

  /** What a desktop may put over the window, and takes from it. */
  private static final int TITLE_BAR = 40;

  private static final int LARGEST = 150;

  static Stream<Arguments> views() {
    return Phases.all().entrySet().stream()
        .map(phase -> Arguments.of(phase.getKey(), phase.getValue()));
  }

  private static List<String> look(
      WizardState state, boolean dark, int percent, Function<Scene, List<String>> how) {
    return look(state, dark, percent, LEAST_HEIGHT, how);
  }

  private static List<String> look(
      WizardState state, boolean dark, int percent, int height, Function<Scene, List<String>> how) {
    Rendering window = Rendering.open(dark, LEAST_WIDTH, height, percent).show(state);
    try {
      return Rendering.onFx(() -> how.apply(window.scene()));
    } finally {
      window.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void everyPlaceHasANameAndTabFollowsTheEye(String phase, WizardState state) {
    assertThat(look(state, false, 100, Focus::nameless)).as(phase).isEmpty();
    assertThat(look(state, false, 100, Focus::outOfOrder)).as(phase).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void textsCanBeReadInBothThemes(String phase, WizardState state) {
    assertThat(look(state, false, 100, scene -> Contrast.tooLittle(scene.getRoot())))
        .as(phase)
        .isEmpty();
    assertThat(look(state, true, 100, scene -> Contrast.tooLittle(scene.getRoot())))
        .as(phase)
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void nothingIsCutOffInTheSmallestWindowNorWithLargeTexts(String phase, WizardState state) {
    for (int percent : List.of(100, LARGEST)) {
      int height = LEAST_HEIGHT - TITLE_BAR;
      assertThat(look(state, false, percent, height, Clipping::cut)).as(phase).isEmpty();
      assertThat(look(state, false, percent, height, Reach::lost)).as(phase).isEmpty();
    }
  }
}
