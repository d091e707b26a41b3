package org.sentinelsetup.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.app.files.PrivateFiles;
import org.sentinelsetup.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings on disk. A file that cannot be used is set aside, named, and never in the way of
 * starting.
 */
public final class SettingsFile {
  private static final String NAME = "settings.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Path file;

  /**
   * The settings in a folder.
   *
   * @param folder the folder, which need not exist
   */
  public SettingsFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * What loading came to.
   *
   * @param settings the settings to start with
   * @param notice what the person should know, null when all is well
   */
  public record Loaded(Settings settings, @Nullable Text notice) {}

  /**
   * Reads the settings.
   *
   * @return what was found; fresh settings when there is no file, or none that can be used
   */
  public Loaded load() {
    try {
      if (!Files.exists(file)) {
        return new Loaded(Settings.FRESH, null);
      }
      String text = Files.readString(file);
      int version = JSON.readTree(text).path("version").asInt(0);
      if (version > Settings.VERSION) {
        return setAside("app.settings-newer", "newer");
      }
      return new Loaded(JSON.readValue(text, Settings.class), null);
    } catch (JacksonException e) {
      return setAside("app.settings-corrupt", "unreadable");
    } catch (IOException e) {
      return new Loaded(
          Settings.FRESH,
          Text.of("app.settings-denied", file.toString(), String.valueOf(e.getMessage())));
    }
  }

  /**
   * Writes the settings.
   *
   * @param settings what to remember
   * @throws IOException when they cannot be written
   */
  public void save(Settings settings) throws IOException {
    PrivateFiles.write(file, JSON.writeValueAsString(settings) + "\n");
  }

  private Loaded setAside(String key, String mark) {
    Path aside = file.resolveSibling(NAME + "." + mark);
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return new Loaded(Settings.FRESH, Text.of(key, aside.toString()));
    } catch (IOException e) {
      return new Loaded(
          Settings.FRESH,
          Text.of("app.settings-denied", file.toString(), String.valueOf(e.getMessage())));
    }
  }
}
