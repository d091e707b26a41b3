package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes every phase of every view as a picture, to be looked at. */
class PicturesTest {
  @Test
  void everyPhaseIsWrittenInBothThemes() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      Rendering window = Rendering.open(dark);
      // What is below the steps of the portal, which nobody could judge otherwise.
      Rendering tall = Rendering.open(dark, 1100, 1120, 100);
      try {
        Phases.all()
            .forEach(
                (name, state) -> {
                  Path file =
                      folder.resolve(
                          name.replaceAll("[ ,]+", "-") + (dark ? "-dark.png" : "-light.png"));
                  (name.startsWith("connect, mail") ? tall : window).show(state).picture(file);
                  assertThat(file).isNotEmptyFile();
                });
      } finally {
        window.close();
        tall.close();
      }
    }
  }
}
