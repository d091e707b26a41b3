package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.app.settings.Settings;
import org.sentinelsetup.app.settings.SettingsFile;
import org.sentinelsetup.app.settings.WindowSettings;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Look;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.Place;
import org.sentinelsetup.wizard.StepId;

class SettingsFileTest {
  private static final WindowSettings WINDOW =
      new WindowSettings(
          WindowSettings.VERSION,
          new Look(Look.Theme.DARK, 125, false, Look.AS_SYSTEM),
          10,
          20,
          1200,
          800,
          true);

  private static final Settings SETTINGS =
      new Settings(
          Settings.VERSION,
          new Answers(
              "https://acme.awsapps.com/start",
              "eu-central-1",
              AzureCloud.GOVERNMENT,
              "w",
              "alerts@example.com",
              "trail",
              new AzurePlace("1a2b3c4d-1111-4222-8333-444455556666", "rg", "acme-sentinel")),
          new Place(StepId.REVIEW, "111122223333", "LogAdmin", "acme-org-logs"));

  @TempDir private Path folder;

  @Test
  void whatIsSavedIsReadAgain() throws IOException {
    var file = SettingsFile.wizard(folder.resolve("new"));
    file.save(SETTINGS);
    assertThat(file.load()).isEqualTo(new SettingsFile.Loaded<>(SETTINGS, null));
  }

  @Test
  void onlyTheOwnerMayReadThem() throws IOException {
    SettingsFile.wizard(folder.resolve("new")).save(SETTINGS);
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
    assertThat(SettingsFile.wizard(folder).load())
        .isEqualTo(new SettingsFile.Loaded<>(Settings.FRESH, null));
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
    SettingsFile.Loaded<Settings> loaded = SettingsFile.wizard(folder).load();
    assertThat(loaded.settings()).isEqualTo(Settings.FRESH);
    assertThat(Words.say(loaded.notice()))
        .contains(folder.resolve("settings.json.unreadable").toString());
    assertThat(Files.readString(folder.resolve("settings.json.unreadable"))).isEqualTo(text);
  }

  @Test
  void settingsOfANewerVersionAreSetAsideAndNamed() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"version\":4,\"else\":[]}");
    SettingsFile.Loaded<Settings> loaded = SettingsFile.wizard(folder).load();
    assertThat(loaded.settings()).isEqualTo(Settings.FRESH);
    assertThat(Words.say(loaded.notice())).contains("newer").contains("settings.json.newer");
    assertThat(folder.resolve("settings.json.newer")).exists();
  }

  private static final String OLD_ANSWERS =
      """
      "answers": {"startUrl": "https://acme.awsapps.com/start",
       "ssoRegion": "eu-central-1", "cloud": "GOVERNMENT", "workspace": "w",
       "email": "alerts@example.com", "suffix": "trail"}""";

  private static Answers unplaced() {
    Answers all = SETTINGS.answers();
    return new Answers(
        all.startUrl(),
        all.ssoRegion(),
        all.cloud(),
        all.workspace(),
        all.email(),
        all.suffix(),
        AzurePlace.UNKNOWN);
  }

  @Test
  void whatWasSetAsideBeforeStays() throws IOException {
    for (String text : List.of("{\"version\":8}", "{\"version\":9}")) {
      Files.writeString(folder.resolve("settings.json"), text);
      SettingsFile.wizard(folder).load();
    }
    assertThat(Files.readString(folder.resolve("settings.json.newer"))).contains("8");
    assertThat(Files.readString(folder.resolve("settings.json.newer-2"))).contains("9");
  }

  @Test
  void settingsOfTheFirstFormAreReadWithoutAPlace() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"version\": 1, " + OLD_ANSWERS + "}");
    assertThat(SettingsFile.wizard(folder).load())
        .isEqualTo(
            new SettingsFile.Loaded<>(
                new Settings(Settings.VERSION, unplaced(), Place.NONE), null));
  }

  @Test
  void settingsOfTheSecondFormKeepTheirPlace() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"version\": 2, "
            + OLD_ANSWERS
            + ", \"place\": {\"step\": \"REVIEW\", \"account\": \"111122223333\","
            + " \"role\": \"LogAdmin\", \"bucket\": \"acme-org-logs\"}}");
    assertThat(SettingsFile.wizard(folder).load())
        .isEqualTo(
            new SettingsFile.Loaded<>(
                new Settings(Settings.VERSION, unplaced(), SETTINGS.place()), null));
  }

  @Test
  void theWindowIsRememberedInAFileOfItsOwn() throws IOException {
    SettingsFile.window(folder).save(WINDOW);
    assertThat(SettingsFile.window(folder).load())
        .isEqualTo(new SettingsFile.Loaded<>(WINDOW, null));
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void aWindowOfTheFirstFormKeepsItsLookAndIsAsLargeAsTheSystemSays() throws IOException {
    Files.writeString(
        folder.resolve("window.json"),
        "{\"version\": 1, \"look\": {\"theme\": \"DARK\", \"percent\": 125, \"captions\": false},"
            + " \"x\": 10, \"y\": 20, \"width\": 1200, \"height\": 800, \"maximized\": true}");
    assertThat(SettingsFile.window(folder).load())
        .isEqualTo(new SettingsFile.Loaded<>(WINDOW, null));
  }
}
