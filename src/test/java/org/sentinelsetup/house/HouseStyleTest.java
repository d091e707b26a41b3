package org.sentinelsetup.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every source file keeps to, whatever it is about. */
class HouseStyleTest {
  private static final int LONGEST_FILE = 350;

  @Test
  void everyFileIsFormatted() {
    List<Path> others =
        SourceTree.javaFiles().stream()
            .filter(file -> !Format.formatted(SourceTree.read(file)).equals(SourceTree.read(file)))
            .toList();
    assertThat(others).as("run ./mvnw test-compile exec:exec@format").isEmpty();
  }

  @Test
  void noFileIsOverlong() {
    List<Path> others =
        SourceTree.javaFiles().stream()
            .filter(file -> SourceTree.read(file).lines().count() > LONGEST_FILE)
            .toList();
    assertThat(others).as("over %d lines: which idea wants a file?", LONGEST_FILE).isEmpty();
  }
}
