package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.app.settings.Settings;
import org.sentinelsetup.app.settings.SettingsFile;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Answers;

class SettingsFileTest {
  private static final Settings SETTINGS =
      new Settings(
          Settings.VERSION,
          new Answers(
              "https://acme.awsapps.com/start",
              "eu-central-1",
              AzureCloud.GOVERNMENT,
              "w",
              "alerts@example.com",
              "trail"));

  @TempDir private Path folder;

  @Test
  void whatIsSavedIsReadAgain() throws IOException {
    var file = new SettingsFile(folder.resolve("new"));
    file.save(SETTINGS);
    assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(SETTINGS, null));
  }

  @Test
  void onlyTheOwnerMayReadThem() throws IOException {
    new SettingsFile(folder.resolve("new")).save(SETTINGS);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("new/settings.json"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new"))))
        .isEqualTo("rwx------");
    try (var files = Files.list(folder.resolve("new"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void noFileMeansFreshSettings() {
    assertThat(new SettingsFile(folder).load())
        .isEqualTo(new SettingsFile.Loaded(Settings.FRESH, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\":1}",
        "{\"version\":1,\"version\":1,\"answers\":null}",
        "{\"version\":1,\"answers\":{},\"surprise\":true}",
        "\u0000\u0000"
      })
  void whatCannotBeReadIsSetAsideAndNamed(String text) throws IOException {
    Files.writeString(folder.resolve("settings.json"), text);
    SettingsFile.Loaded loaded = new SettingsFile(folder).load();
    assertThat(loaded.settings()).isEqualTo(Settings.FRESH);
    assertThat(Words.say(loaded.notice()))
        .contains(folder.resolve("settings.json.unreadable").toString());
    assertThat(Files.readString(folder.resolve("settings.json.unreadable"))).isEqualTo(text);
  }

  @Test
  void settingsOfANewerVersionAreSetAsideAndNamed() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"version\":2,\"else\":[]}");
    SettingsFile.Loaded loaded = new SettingsFile(folder).load();
    assertThat(loaded.settings()).isEqualTo(Settings.FRESH);
    assertThat(Words.say(loaded.notice())).contains("newer").contains("settings.json.newer");
    assertThat(folder.resolve("settings.json.newer")).exists();
  }
}
