package org.sentinelsetup.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that lets the next start be quick. The launcher names it by a system property and has
 * Java use it when it is there; this makes it when it is missing, or was made for a program that
 * has changed since. Beside it, in a second file, stands what it was made for.
 */
final class StartCache {
  /** The system property with the file's path. */
  static final String PROPERTY = "sentinelsetup.start-cache";

  private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);

  /** Making one takes some ten seconds of an idle processor. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Path file;
  private final Program program;
  private final Trainer trainer;
  private final InstantSource time;

  /** Runs a command. */
  @FunctionalInterface
  interface Trainer {
    /**
     * Runs a command to its end; ends it when interrupted.
     *
     * @param command program and arguments
     * @return its exit code
     */
    int train(List<String> command) throws IOException, InterruptedException;
  }

  StartCache(Path file, Program program, Trainer trainer, InstantSource time) {
    this.file = file;
    this.program = program;
    this.trainer = trainer;
    this.time = time;
  }

  /**
   * The cache that the launcher named.
   *
   * @return empty when it named none: from source, and where an installation has no place for it
   */
  static Optional<StartCache> named() {
    @Nullable String path = System.getProperty(PROPERTY);
    return Optional.ofNullable(path)
        .filter(named -> !named.isBlank())
        .map(
            named ->
                new StartCache(
                    Path.of(named), Program.running(), Training::run, InstantSource.system()));
  }

  /**
   * Whether there is a cache, and for this program.
   *
   * @throws IOException when that cannot be found out
   */
  boolean fits() throws IOException {
    return fits(program.fingerprint());
  }

  /**
   * Makes the cache if there is none for this program. Takes some seconds of one processor, at the
   * lowest priority; not on the FX thread. What cannot be made is missing the next time, no more.
   *
   * @throws InterruptedException when the program ends first; nothing half made is left
   */
  void make() throws InterruptedException {
    try {
      String fingerprint = program.fingerprint();
      if (!fits(fingerprint)) {
        make(fingerprint);
      }
    } catch (IOException e) {
      LOG.warn("The next start will not be quicker: {}", e.toString());
    }
  }

  private boolean fits(String fingerprint) throws IOException {
    return Files.exists(file) && madeFor(fingerprint).equals(written());
  }

  private void make(String fingerprint) throws IOException, InterruptedException {
    Path workshop = file.resolveSibling(file.getFileName() + ".making");
    if (!begin(workshop)) {
      return;
    }
    try {
      Path next = workshop.resolve("next.aot");
      int code = trainer.train(program.training(next));
      if (code != 0 || !Files.isRegularFile(next)) {
        throw new IOException("the training ended with " + code);
      }
      // A cache is made again as long as the second file does not tell of it: stop here or there.
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      PrivateFiles.write(second(), madeFor(fingerprint));
      LOG.info("The next start will be quicker: {} bytes", Files.size(file));
    } finally {
      delete(workshop);
    }
  }

  /** Of two windows one makes it; what one left that was killed is cleared away. */
  private boolean begin(Path workshop) throws IOException {
    if (Files.exists(workshop)) {
      Instant begun = Files.getLastModifiedTime(workshop).toInstant();
      if (begun.isAfter(time.instant().minus(LONGEST))) {
        return false;
      }
      delete(workshop);
    }
    PrivateFiles.makeFolder(workshop);
    return true;
  }

  private static void delete(Path workshop) throws IOException {
    List<Path> all;
    try (Stream<Path> inside = Files.walk(workshop)) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path left : all) {
      Files.deleteIfExists(left);
    }
  }

  /** What is written beside a cache: the program, and that it is whole. */
  private String madeFor(String fingerprint) throws IOException {
    return fingerprint + Program.stamp(file) + "\n";
  }

  private @Nullable String written() throws IOException {
    try {
      return Files.readString(second());
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private Path second() {
    return file.resolveSibling(file.getFileName() + ".made-for");
  }
}
