package org.sentinelsetup.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @TempDir private Path folder;
  private Path jar;
  private Path library;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(folder.resolve("runtime/lib"));
    Files.writeString(folder.resolve("runtime/lib/modules"), "modules");
    jar = Files.writeString(folder.resolve("program.jar"), "program");
    library = Files.writeString(folder.resolve("library.jar"), "library");
  }

  private Program program(String version, String... options) {
    return new Program(
        folder.resolve("runtime"), version, List.of(options), jar + File.pathSeparator + library);
  }

  @Test
  void thereIsOneFingerprintAsLongAsNothingChanges() throws IOException {
    assertThat(program("25+1", "-Xms16m").fingerprint())
        .isEqualTo(program("25+1", "-Xms16m").fingerprint());
  }

  @Test
  void aCacheInUseDoesNotCount() throws IOException {
    assertThat(
            program(
                    "25+1",
                    "-XX:AOTCache=/home/somebody/start.aot",
                    "-Xlog:aot=off",
                    "-Dsentinelsetup.start-cache=/home/somebody/start.aot",
                    "-Xms16m")
                .fingerprint())
        .isEqualTo(program("25+1", "-Xms16m").fingerprint());
  }

  @Test
  void javaItsOptionsItsModulesAndEachJarCount() throws IOException {
    String before = program("25+1").fingerprint();
    assertThat(program("25+2").fingerprint()).isNotEqualTo(before);
    assertThat(program("25+1", "-Xms16m").fingerprint()).isNotEqualTo(before);
    Files.writeString(library, "a longer library");
    String longer = program("25+1").fingerprint();
    assertThat(longer).isNotEqualTo(before);
    Files.writeString(folder.resolve("runtime/lib/modules"), "other modules");
    String other = program("25+1").fingerprint();
    assertThat(other).isNotEqualTo(longer);
    Files.delete(jar);
    assertThat(program("25+1").fingerprint())
        .isNotEqualTo(other)
        .contains("program.jar is missing");
  }

  @Test
  void theTrainingIsTheSameProgramWithAHomeOfItsOwn() {
    assertThat(
            program("25+1", "-Xms16m", "-XX:AOTCache=old.aot")
                .training(folder.resolve("making/next.aot")))
        .startsWith(folder.resolve("runtime/bin/java").toString(), "-Xms16m")
        .contains(
            "-XX:AOTCacheOutput=" + folder.resolve("making/next.aot"),
            "-Duser.home=" + folder.resolve("making"))
        .doesNotContain("-XX:AOTCache=old.aot")
        .endsWith(
            "-classpath",
            jar + File.pathSeparator + library,
            "org.sentinelsetup.Main",
            "--rehearse");
  }

  @Test
  void whatRunsTheTestsIsAProgramToo() throws IOException {
    assertThat(Program.running().fingerprint())
        .contains(System.getProperty("java.vm.version"), "modules");
  }
}
