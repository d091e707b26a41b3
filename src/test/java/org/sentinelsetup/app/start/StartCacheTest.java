package org.sentinelsetup.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir private Path folder;
  private Path file;
  private Path jar;
  private final List<List<String>> trained = new ArrayList<>();

  @BeforeEach
  void install() throws IOException {
    file = folder.resolve("cache/start.aot");
    jar = Files.writeString(folder.resolve("program.jar"), "program");
  }

  private StartCache cache(StartCache.Trainer trainer) {
    var program = new Program(folder.resolve("runtime"), "25+1", List.of(), jar.toString());
    return new StartCache(
        file,
        program,
        command -> {
          trained.add(command);
          return trainer.train(command);
        },
        () -> NOW);
  }

  /** As Java does: the file, and one of its own that it may leave. */
  private static int writes(List<String> command, String text) throws IOException {
    Path output =
        Path.of(
            command.stream()
                .filter(option -> option.startsWith("-XX:AOTCacheOutput="))
                .findFirst()
                .orElseThrow()
                .substring("-XX:AOTCacheOutput=".length()));
    Files.writeString(output, text);
    Files.createDirectories(output.resolveSibling(".config/left"));
    return 0;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(file.getParent())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void itIsMadeOnceForOneProgram() throws Exception {
    cache(command -> writes(command, "first")).make();
    cache(command -> writes(command, "second")).make();
    assertThat(file).hasContent("first");
    assertThat(trained).hasSize(1);
    assertThat(files()).containsExactly("start.aot", "start.aot.made-for");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a profile is its owner's there")
  void itsFolderIsItsOwnersOnly() throws Exception {
    cache(command -> writes(command, "first")).make();
    assertThat(Files.getPosixFilePermissions(file.getParent()))
        .extracting(Object::toString)
        .allMatch(permission -> permission.startsWith("OWNER"));
  }

  @Test
  void itIsMadeAgainForAnotherProgram() throws Exception {
    assertThat(cache(_ -> 1).fits()).isFalse();
    cache(command -> writes(command, "first")).make();
    assertThat(cache(_ -> 1).fits()).isTrue();
    Files.writeString(jar, "a later program");
    assertThat(cache(_ -> 1).fits()).isFalse();
    cache(command -> writes(command, "second")).make();
    assertThat(file).hasContent("second");
  }

  @Test
  void itIsMadeAgainWhenOneOfItsFilesIsGoneOrCut() throws Exception {
    cache(command -> writes(command, "first")).make();
    Files.delete(folder.resolve("cache/start.aot.made-for"));
    cache(command -> writes(command, "second")).make();
    assertThat(file).hasContent("second");
    Files.delete(file);
    cache(command -> writes(command, "third")).make();
    assertThat(file).hasContent("third");
    Files.writeString(file, "cut");
    cache(command -> writes(command, "fourth")).make();
    assertThat(file).hasContent("fourth");
  }

  @Test
  void aTrainingThatFailsLeavesNothingBehindAndTheOldOneWhereItIs() throws Exception {
    cache(command -> writes(command, "first")).make();
    Files.writeString(jar, "a later program");
    cache(command -> writes(command, "half") + 1).make();
    cache(_ -> 0).make();
    cache(
            _ -> {
              throw new IOException("no such program");
            })
        .make();
    assertThat(trained).hasSize(4);
    assertThat(file).hasContent("first");
    assertThat(files()).containsExactly("start.aot", "start.aot.made-for");
  }

  @Test
  void whenTheProgramEndsFirstNothingHalfMadeIsLeft() throws Exception {
    assertThatThrownBy(
            () ->
                cache(
                        command -> {
                          writes(command, "half");
                          throw new InterruptedException();
                        })
                    .make())
        .isInstanceOf(InterruptedException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void ofTwoWindowsOneMakesIt() throws Exception {
    cache(
            command -> {
              Files.setLastModifiedTime(workshop(), FileTime.from(NOW));
              cache(second -> writes(second, "second")).make();
              return writes(command, "first");
            })
        .make();
    assertThat(trained).hasSize(1);
    assertThat(file).hasContent("first");
  }

  @Test
  void whatAKilledProcessLeftDoesNotStandInTheWayForLong() throws Exception {
    Files.createDirectories(workshop());
    Files.writeString(workshop().resolve("next.aot"), "half");
    Files.setLastModifiedTime(workshop(), FileTime.from(NOW.minus(Duration.ofMinutes(11))));
    cache(command -> writes(command, "first")).make();
    assertThat(file).hasContent("first");
    assertThat(files()).containsExactly("start.aot", "start.aot.made-for");
  }

  @Test
  void whereTheFolderCannotBeMadeTheProgramGoesOn() throws Exception {
    Files.writeString(folder.resolve("cache"), "a file");
    cache(command -> writes(command, "first")).make();
    assertThat(trained).isEmpty();
  }

  private Path workshop() {
    return folder.resolve("cache/start.aot.making");
  }
}
