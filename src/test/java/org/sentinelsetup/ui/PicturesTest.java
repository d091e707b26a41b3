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
      try {
        Phases.all()
            .forEach(
                (name, state) -> {
                  Path file = file(folder, name, dark);
                  window.show(state).picture(file);
                  assertThat(file).isNotEmptyFile();
                  if (name.matches("(connect, mail|verify, ).*")) {
                    Path whole = file(folder, name + ", whole", dark);
                    window.wholePage(whole);
                    assertThat(whole).isNotEmptyFile();
                  }
                });
      } finally {
        window.close();
      }
    }
  }

  private static Path file(Path folder, String name, boolean dark) {
    return folder.resolve(name.replaceAll("[ ,]+", "-") + (dark ? "-dark.png" : "-light.png"));
  }
}
