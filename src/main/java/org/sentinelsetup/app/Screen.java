package org.sentinelsetup.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.model.Text;

/** Whether a window can be opened, found out before anything tries. */
public final class Screen {
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib64"),
          Path.of("/usr/lib"),
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib/aarch64-linux-gnu"));
  private static final String GTK = "libgtk-3.so.0";

  private Screen() {}

  /**
   * Why no window can be opened on this machine.
   *
   * @param system the value of {@code os.name}
   * @param environment the process's environment variables
   * @return what is missing and what to install; empty when a window can be opened
   */
  public static Optional<Text> missing(String system, Map<String, String> environment) {
    return missing(system, environment, LIBRARIES);
  }

  static Optional<Text> missing(
      String system, Map<String, String> environment, List<Path> libraries) {
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    if (environment.getOrDefault("DISPLAY", "").isEmpty()
        && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
      return Optional.of(Text.of("app.no-display"));
    }
    return libraries.stream().anyMatch(folder -> Files.exists(folder.resolve(GTK)))
        ? Optional.empty()
        : Optional.of(Text.of("app.no-gtk"));
  }
}
