package org.sentinelsetup.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that works from the file of a set-up. */
public final class CommonOptions {
  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--setup",
      paramLabel = "FILE",
      description = "The file of the set-up, JSON. Review in the window saves one.")
  private @Nullable Path setup;

  @Option(
      names = "--key-profile",
      paramLabel = "NAME",
      description = "A profile for the account of a key. Can be given more than once.")
  private List<String> keyProfiles = List.of();

  /**
   * The file of the set-up.
   *
   * @return empty when none was given
   */
  public Optional<Path> setup() {
    return Optional.ofNullable(setup);
  }

  /**
   * Profiles for accounts of keys.
   *
   * @return their names
   */
  public List<String> keyProfiles() {
    return List.copyOf(keyProfiles);
  }

  /**
   * How to get into AWS, and how to tell.
   *
   * @return the options
   */
  public RunOptions run() {
    return run;
  }
}
