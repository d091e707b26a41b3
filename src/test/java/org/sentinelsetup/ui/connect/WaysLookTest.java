package org.sentinelsetup.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.ui.look.Contrast;
import org.sentinelsetup.ui.look.Focus;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** The ways that are not seen first, as somebody who uses no mouse or does not see well. */
class WaysLookTest {
  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String way, boolean dark, int width, int height, int percent) {
    if (window != null) {
      window.close();
    }
    window =
        Rendering.open(dark, width, height, percent)
            .show(Journey.deployed().send(new WizardEvent.GoTo(StepId.CONNECT)).inDemo());
    Rendering.onFx(
        () -> {
          ((Hyperlink) window.scene().lookup("#moreOutputs")).fire();
          var tabs = window.find("#wayTabs", TabPane.class);
          tabs.getTabs().stream()
              .filter(tab -> tab.getId().equals(way))
              .forEach(tabs.getSelectionModel()::select);
          return null;
        });
    window.settle();
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure", "az", "arm", "bicep"})
  void eachCanBeReadAndWalked(String way) throws Exception {
    for (int percent : new int[] {100, 150}) {
      open(way, percent == 150, 1000, 620, percent);
      assertThat(Rendering.onFx(() -> Clipping.cut(window.scene()))).isEmpty();
      assertThat(Rendering.onFx(() -> Contrast.tooLittle(window.scene().getRoot()))).isEmpty();
    }
    open(way, false, 1000, 620, 100);
    assertThat(Rendering.onFx(() -> Contrast.tooLittle(window.scene().getRoot()))).isEmpty();
    assertThat(Rendering.onFx(() -> Focus.nameless(window.scene()))).isEmpty();
    assertThat(Rendering.onFx(() -> Focus.outOfOrder(window.scene()))).isEmpty();
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      open(way, dark, Rendering.WIDTH, 1250, 100);
      Path file = folder.resolve("connect-way-" + way + (dark ? "-dark.png" : "-light.png"));
      window.picture(file);
      assertThat(file).isNotEmptyFile();
    }
  }
}
