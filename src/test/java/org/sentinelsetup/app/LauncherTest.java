package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.cli.Arguments;
import picocli.CommandLine;

class LauncherTest {
  @TempDir private Path home;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private int launch(String... args) {
    return launchOn("Linux", args);
  }

  private int launchOn(String system, String... args) {
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Launcher(
            stream, stream, new BufferedReader(new StringReader("")), Map.of(), system, home)
        .launch(args);
  }

  private String output() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String unwrapped() {
    return output().replaceAll("\\s+", " ");
  }

  @Test
  void withoutAScreenItSaysSoAndPlaysTheDemo() {
    assertThat(launch("--scenario", "role-name-taken")).isEqualTo(Launcher.FAILED);
    assertThat(output().lines().findFirst().orElseThrow())
        .contains("no screen")
        .contains("graphical session");
    assertThat(unwrapped()).contains("scenario role-name-taken").contains("already exists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--scenario|sunny|There is no scenario 'sunny'",
        "--speed|fast|'fast' is neither instant, real nor a number",
        "--speed|0|neither instant",
        "--speed|NaN|neither instant",
        "--scale|0.5|'0.5' is no scale from 1 to 4, such as 1.5 or 150%",
        "--scale|450%|no scale from 1 to 4",
        "--scale|large|no scale from 1 to 4",
        "--scale|NaN|no scale from 1 to 4",
        "--window|--terminal|--window",
        "--nonsense|1|--nonsense"
      })
  void argumentsThatMakeNoSenseAreExplained(String one, String two, String said) {
    assertThat(launch(one, two)).isEqualTo(Launcher.USAGE);
    assertThat(output()).contains(said).doesNotContain("Exception");
  }

  @Test
  void withoutAScreenTheWindowSaysWhatIsMissing() {
    assertThat(launch("--window")).isEqualTo(Launcher.USAGE);
    assertThat(output()).contains("no screen").contains("libgtk-3-0");
  }

  @ParameterizedTest
  @CsvSource({"Windows 11", "Mac OS X"})
  void aScaleIsTakenOnLinuxOnly(String system) {
    assertThat(launchOn(system, "--scale", "1.5")).isEqualTo(Launcher.USAGE);
    assertThat(output()).contains("--scale is for Linux");
  }

  @ParameterizedTest
  @CsvSource({"1.5, 150", "150%, 150", "1, 100", "4, 400", "1.2, 120"})
  void aScaleIsAFactorOrPercent(String typed, int percent) {
    var arguments = new Arguments();
    new CommandLine(arguments).parseArgs("--scale", typed);
    assertThat(arguments.scale()).isEqualTo(percent);
  }

  @Test
  void helpAndVersionAreSaid() {
    assertThat(launch("--help")).isEqualTo(Launcher.OK);
    assertThat(launch("--version")).isEqualTo(Launcher.OK);
    assertThat(output()).contains("--scenario", "--scale=FACTOR").contains("Sentinel Setup 0.1.0");
  }

  @Test
  void settingsThatCannotBeReadAreNamedAndTheProgramStarts() throws IOException {
    Path settings = home.resolve(".config/sentinel-setup/demo/settings.json");
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, "{ not json");
    assertThat(launch("--terminal", "--scenario", "role-name-taken")).isEqualTo(Launcher.FAILED);
    assertThat(output()).contains("settings.json.unreadable").contains("1  Sign in");
    assertThat(Files.readString(settings)).contains("\"version\" : 3");
  }
}
