package org.sentinelsetup.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. */
public final class CommonOptions {
  @Option(
      names = "--setup",
      paramLabel = "FILE",
      description = "The file of the set-up, JSON. Review in the window saves one.")
  private @Nullable Path setup;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "A profile of your AWS files. Default: the environment's credentials.")
  private String profile = "";

  @Option(
      names = "--key-profile",
      paramLabel = "NAME",
      description = "A profile for the account of a key. Can be given more than once.")
  private List<String> keyProfiles = List.of();

  @Option(names = "--json", description = "Print one JSON object; tell the rest on stderr.")
  private boolean json;

  @Option(
      names = "--demo",
      paramLabel = "SCENARIO",
      description = "Run on a demo cloud on this computer instead of AWS.")
  private @Nullable String demo;

  /**
   * The file of the set-up.
   *
   * @return empty when none was given
   */
  public Optional<Path> setup() {
    return Optional.ofNullable(setup);
  }

  /**
   * The profile.
   *
   * @return its name; empty for the environment
   */
  public String profile() {
    return profile;
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
   * Whether JSON is wanted.
   *
   * @return true when asked for
   */
  public boolean json() {
    return json;
  }

  /**
   * The demo's scenario.
   *
   * @return empty for AWS
   */
  public Optional<String> demo() {
    return Optional.ofNullable(demo);
  }
}
