package org.sentinelsetup.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program on Linux, beside a Java that only says what it was given. */
@EnabledOnOs(OS.LINUX)
class LauncherScriptTest {
  @TempDir private Path folder;
  private Path image;

  @BeforeEach
  void install() throws Exception {
    image = folder.resolve("an image");
    Files.createDirectories(image.resolve("bin"));
    Files.createDirectories(image.resolve("lib/app"));
    Files.createDirectories(image.resolve("lib/runtime/bin"));
    Files.copy(Path.of("packaging/linux/launcher.sh"), image.resolve("bin/SentinelSetup"));
    executable(
        image.resolve("lib/runtime/bin/java"),
        "#!/bin/sh\necho \"${JDK_JAVA_OPTIONS-none}\"\nprintf '%s\\n' \"$@\"\n");
    Files.writeString(
        image.resolve("lib/app/SentinelSetup.cfg"),
        """
        [Application]
        app.classpath=$APPDIR/program.jar
        app.mainclass=org.sentinelsetup.Main
        app.classpath=$APPDIR/library.jar

        [JavaOptions]
        java-options=-Xms16m
        java-options=-Dsome=a value
        """);
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> started(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", image + "/bin/SentinelSetup"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  private String classPath() {
    return image + "/lib/app/program.jar:" + image + "/lib/app/library.jar";
  }

  /** The cache's path, as the program is told it. */
  private static Path told(List<String> said) {
    String start = "-Dsentinelsetup.start-cache=";
    return Path.of(
        said.stream()
            .filter(line -> line.startsWith(start))
            .findFirst()
            .orElseThrow()
            .substring(start.length()));
  }

  @Test
  void javaIsGivenWhatTheConfigurationSays() throws Exception {
    assertThat(started(Map.of("JDK_JAVA_OPTIONS", "-Xmx1m"), "plan", "--setup", "my setup.json"))
        .containsExactly(
            "none",
            "-Xms16m",
            "-Dsome=a value",
            "-classpath",
            classPath(),
            "org.sentinelsetup.Main",
            "plan",
            "--setup",
            "my setup.json");
  }

  @Test
  void whereTheCacheIsToBeIsToldAndItIsUsedOnceItIsThere() throws Exception {
    Map<String, String> environment = Map.of("HOME", folder.toString());
    List<String> first = started(environment);
    Path cache = told(first);
    assertThat(cache.getParent()).isEqualTo(folder.resolve(".cache/sentinel-setup"));
    assertThat(first).noneMatch(line -> line.startsWith("-XX:AOTCache"));
    Files.createDirectories(cache.getParent());
    Files.writeString(cache, "a cache");
    List<String> second = started(environment);
    assertThat(second).contains("-XX:AOTCache=" + cache, "-Xlog:aot=off");
    assertThat(program(second).options())
        .as("otherwise the cache would be made once more")
        .isEqualTo(program(first).options())
        .contains("-Xms16m");
  }

  private Program program(List<String> said) {
    List<String> options = said.stream().filter(line -> line.startsWith("-")).toList();
    return new Program(image, "25+1", options, classPath());
  }

  @Test
  void aFolderForCachesIsHeeded() throws Exception {
    Path caches = folder.resolve("caches");
    Map<String, String> environment =
        Map.of("HOME", folder.toString(), "XDG_CACHE_HOME", caches.toString());
    assertThat(told(started(environment)).getParent()).isEqualTo(caches.resolve("sentinel-setup"));
    assertThat(
            told(started(Map.of("HOME", folder.toString(), "XDG_CACHE_HOME", "relative")))
                .getParent())
        .isEqualTo(folder.resolve(".cache/sentinel-setup"));
  }

  @Test
  void aCacheOfSomebodyElseIsNotUsed() throws Exception {
    Map<String, String> environment = Map.of("HOME", folder.toString());
    Path cache = told(started(environment));
    Files.createDirectories(cache.getParent());
    // Root's, unless the tests are: then there is nobody else whose it could be.
    Files.createSymbolicLink(cache, Path.of("/etc/passwd"));
    boolean ours = Files.getOwner(Path.of("/etc/passwd")).equals(Files.getOwner(folder));
    try (Stream<String> lines = started(environment).stream()) {
      assertThat(lines.anyMatch(line -> line.startsWith("-XX:AOTCache="))).isEqualTo(ours);
    }
  }

  @Test
  void aNameThatPointsToTheImageWillDo() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolve("start"), image.resolve("bin/SentinelSetup"));
    var process = new ProcessBuilder("sh", link.toString()).redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains(classPath());
  }
}
