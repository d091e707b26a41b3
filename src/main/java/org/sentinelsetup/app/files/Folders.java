package org.sentinelsetup.app.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the product keeps its files, as each system has it. The demo has folders of its own.
 *
 * @param settings the folder of the settings
 * @param logs the folder of the log files
 * @param backups the folder of what was there before a change
 * @param journal the folder of what was begun and is not finished
 */
public record Folders(Path settings, Path logs, Path backups, Path journal) {
  private static final String NAME = "sentinel-setup";

  /**
   * The folders of this system: XDG base directories, {@code Library} or {@code LocalAppData}.
   *
   * @param system the value of {@code os.name}
   * @param environment the process's environment variables
   * @param home the person's home folder
   * @param demo whether they are for the demo
   * @return the folders, which need not exist
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory
   *     Specification</a>
   */
  public static Folders of(
      String system, Map<String, String> environment, Path home, boolean demo) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
      return in(local.resolve("SentinelSetup"), local.resolve("SentinelSetup/Logs"), demo);
    }
    if (os.startsWith("mac")) {
      Path library = home.resolve("Library");
      return in(
          library.resolve("Application Support/SentinelSetup"),
          library.resolve("Logs/SentinelSetup"),
          demo);
    }
    return in(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
        folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME),
        demo);
  }

  private static Folders in(Path settings, Path logs, boolean demo) {
    Path ours = demo ? settings.resolve("demo") : settings;
    return new Folders(
        ours, demo ? logs.resolve("demo") : logs, ours.resolve("backups"), ours.resolve("journal"));
  }

  /** XDG asks for relative paths to be ignored. */
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
