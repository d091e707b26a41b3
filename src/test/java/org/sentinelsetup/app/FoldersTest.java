package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.app.files.Folders;

class FoldersTest {
  private static final Path HOME = Path.of("/home/somebody");

  @Test
  void eachSystemHasItsPlaces() {
    assertThat(Folders.of("Linux", Map.of(), HOME, false))
        .isEqualTo(
            new Folders(
                HOME.resolve(".config/sentinel-setup"),
                HOME.resolve(".local/state/sentinel-setup"),
                HOME.resolve(".config/sentinel-setup/backups"),
                HOME.resolve(".config/sentinel-setup/journal")));
    assertThat(Folders.of("Mac OS X", Map.of(), HOME, false).settings())
        .isEqualTo(HOME.resolve("Library/Application Support/SentinelSetup"));
    assertThat(Folders.of("Windows 11", Map.of(), HOME, false).logs())
        .isEqualTo(HOME.resolve("AppData/Local/SentinelSetup/Logs"));
  }

  @Test
  void theVariablesOfTheSystemCountUnlessTheyAreRelative() {
    assertThat(
            Folders.of(
                "Linux",
                Map.of("XDG_CONFIG_HOME", "/etc/mine", "XDG_STATE_HOME", "here"),
                HOME,
                false))
        .isEqualTo(
            new Folders(
                Path.of("/etc/mine/sentinel-setup"),
                HOME.resolve(".local/state/sentinel-setup"),
                Path.of("/etc/mine/sentinel-setup/backups"),
                Path.of("/etc/mine/sentinel-setup/journal")));
  }

  @Test
  void theDemoHasFoldersOfItsOwn() {
    Folders real = Folders.of("Linux", Map.of(), HOME, false);
    Folders demo = Folders.of("Linux", Map.of(), HOME, true);
    assertThat(demo.settings()).isEqualTo(real.settings().resolve("demo"));
    assertThat(demo.logs()).isEqualTo(real.logs().resolve("demo"));
    assertThat(demo.backups()).isEqualTo(demo.settings().resolve("backups"));
  }
}
