package org.sentinelsetup.app.start;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * This program as it was started.
 *
 * @param runtime the folder of the Java that runs it
 * @param version the version of that Java
 * @param options the options given to it
 * @param classPath its jars, as given
 */
record Program(Path runtime, String version, List<String> options, String classPath) {
  /** What belongs to a cache in use or to who looks on, not to the program. */
  private static final Predicate<String> OF_A_CACHE =
      option ->
          option.startsWith("-XX:AOT")
              || option.startsWith("-Xlog")
              || option.startsWith("-D" + StartCache.PROPERTY);

  /** Keeps options that no cache depends on out. */
  Program {
    options = options.stream().filter(OF_A_CACHE.negate()).toList();
  }

  static Program running() {
    RuntimeMXBean bean = ManagementFactory.getRuntimeMXBean();
    return new Program(
        Path.of(System.getProperty("java.home")),
        bean.getVmVersion(),
        bean.getInputArguments(),
        bean.getClassPath());
  }

  /**
   * What a cache is good for: Java itself refuses one when any of this has changed.
   *
   * @return one line for each part
   * @throws IOException when a part cannot be looked at
   */
  String fingerprint() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(version);
    lines.addAll(options);
    lines.add(stamp(runtime.resolve("lib/modules")));
    for (String jar : classPath.split(File.pathSeparator, -1)) {
      lines.add(stamp(Path.of(jar)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** A file by its size and the time of its last change. */
  static String stamp(Path file) throws IOException {
    try {
      return "%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (NoSuchFileException e) {
      return file + " is missing";
    }
  }

  /**
   * The command that goes through the program and writes a cache when it ends.
   *
   * @param cache the file to write, in a folder of its own
   */
  List<String> training(Path cache) {
    List<String> command = new ArrayList<>();
    command.add(runtime.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off"));
    command.add("-Duser.home=" + cache.toAbsolutePath().getParent());
    command.addAll(List.of("-classpath", classPath, Training.MAIN, Training.ARGUMENT));
    return command;
  }
}
