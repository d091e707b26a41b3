package org.sentinelsetup.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.files.PrivateFiles;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Look;
import org.sentinelsetup.wizard.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings on disk. A file that cannot be used is set aside, named, and never in the way of
 * starting.
 *
 * @param <T> what is remembered
 */
public final class SettingsFile<T> {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Path file;
  private final Class<T> type;
  private final int version;
  private final T fresh;
  private final UnaryOperator<ObjectNode> upgrade;

  private SettingsFile(
      Path file, Class<T> type, int version, T fresh, UnaryOperator<ObjectNode> upgrade) {
    this.file = file;
    this.type = type;
    this.version = version;
    this.fresh = fresh;
    this.upgrade = upgrade;
  }

  /**
   * The wizard's settings in a folder.
   *
   * @param folder the folder, which need not exist
   * @return their file
   */
  public static SettingsFile<Settings> wizard(Path folder) {
    return new SettingsFile<>(
        folder.resolve("settings.json"),
        Settings.class,
        Settings.VERSION,
        Settings.FRESH,
        SettingsFile::upgraded);
  }

  /**
   * The window's settings in a folder.
   *
   * @param folder the folder, which need not exist
   * @return their file
   */
  public static SettingsFile<WindowSettings> window(Path folder) {
    return new SettingsFile<>(
        folder.resolve("window.json"),
        WindowSettings.class,
        WindowSettings.VERSION,
        WindowSettings.FRESH,
        SettingsFile::scaled);
  }

  /** Version 1 had no place, version 2 did not know where the workspace is in Azure. */
  private static ObjectNode upgraded(ObjectNode old) {
    int form = old.path("version").asInt(0);
    if (form == 1) {
      old.set("place", JSON.valueToTree(Place.NONE));
    }
    if ((form == 1 || form == 2) && old.get("answers") instanceof ObjectNode answers) {
      answers.set("place", JSON.valueToTree(AzurePlace.UNKNOWN));
      old.put("version", Settings.VERSION);
    }
    return old;
  }

  /** Version 1 knew no scale. */
  private static ObjectNode scaled(ObjectNode old) {
    if (old.path("version").asInt(0) == 1 && old.get("look") instanceof ObjectNode look) {
      look.put("scale", Look.AS_SYSTEM);
      old.put("version", WindowSettings.VERSION);
    }
    return old;
  }

  /**
   * What loading came to.
   *
   * @param <T> what they are
   * @param settings the settings to start with
   * @param notice what the person should know, null when all is well
   */
  public record Loaded<T>(T settings, @Nullable Text notice) {}

  /**
   * Reads the settings.
   *
   * @return what was found; fresh settings when there is no file, or none that can be used
   */
  public Loaded<T> load() {
    try {
      if (!Files.exists(file)) {
        return new Loaded<>(fresh, null);
      }
      if (!(JSON.readTree(Files.readString(file)) instanceof ObjectNode written)) {
        return setAside("app.settings-corrupt", "unreadable");
      }
      if (written.path("version").asInt(0) > version) {
        return setAside("app.settings-newer", "newer");
      }
      return new Loaded<>(JSON.treeToValue(upgrade.apply(written), type), null);
    } catch (JacksonException e) {
      return setAside("app.settings-corrupt", "unreadable");
    } catch (IOException e) {
      return denied(e);
    }
  }

  /**
   * Writes the settings.
   *
   * @param settings what to remember
   * @throws IOException when they cannot be written
   */
  public void save(T settings) throws IOException {
    PrivateFiles.write(file, JSON.writeValueAsString(settings) + "\n");
  }

  private Loaded<T> setAside(String key, String mark) {
    try {
      Path aside = free(mark);
      Files.move(file, aside);
      return new Loaded<>(fresh, Text.of(key, aside.toString()));
    } catch (IOException e) {
      return denied(e);
    }
  }

  /** What was set aside before stays: it may be what somebody still wants. */
  private Path free(String mark) {
    Path aside = file.resolveSibling(file.getFileName() + "." + mark);
    for (int number = 2; Files.exists(aside); number++) {
      aside = file.resolveSibling("%s.%s-%d".formatted(file.getFileName(), mark, number));
    }
    return aside;
  }

  private Loaded<T> denied(IOException e) {
    return new Loaded<>(
        fresh, Text.of("app.settings-denied", file.toString(), String.valueOf(e.getMessage())));
  }
}
