package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.model.Text;

class ScreenTest {
  @TempDir private Path libraries;

  @Test
  void aLinuxWithoutADisplayHasNoScreen() {
    assertThat(Screen.missing("Linux", Map.of("DISPLAY", ""), List.of(libraries)))
        .contains(Text.of("app.no-display"));
  }

  @Test
  void aDisplayWithoutGtkIsNotEnough() {
    for (String variable : List.of("DISPLAY", "WAYLAND_DISPLAY")) {
      assertThat(Screen.missing("Linux", Map.of(variable, ":0"), List.of(libraries)))
          .contains(Text.of("app.no-gtk"));
    }
  }

  @Test
  void aDisplayAndGtkAreEnough() throws IOException {
    Files.createFile(libraries.resolve("libgtk-3.so.0"));
    assertThat(Screen.missing("Linux", Map.of("DISPLAY", ":0"), List.of(libraries))).isEmpty();
  }

  @Test
  void otherSystemsAlwaysHaveOne() {
    assertThat(Screen.missing("Mac OS X", Map.of(), List.of())).isEmpty();
    assertThat(Screen.missing("Windows 11", Map.of(), List.of())).isEmpty();
  }
}
