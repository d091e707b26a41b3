package org.sentinelsetup.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command gets into AWS, and how it tells. */
public final class RunOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "A profile of your AWS files. Default: the environment's credentials.")
  private String profile = "";

  @Option(names = "--json", description = "Print one JSON object; tell the rest on stderr.")
  private boolean json;

  @Option(
      names = "--demo",
      paramLabel = "SCENARIO",
      description = "Run on a demo cloud on this computer instead of AWS.")
  private @Nullable String demo;

  /**
   * The profile.
   *
   * @return its name; empty for the environment
   */
  public String profile() {
    return profile;
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
