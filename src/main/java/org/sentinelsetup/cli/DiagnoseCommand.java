package org.sentinelsetup.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See what is wrong with a connection that anybody made. */
@Command(
    name = "diagnose",
    description =
        "Say what is wrong with a connection, whoever made it and however. Only reads; needs no file.",
    footer =
        "Exit codes: 0 nothing is wrong, 1 not all could be read, 2 bad input, 3 something is wrong.",
    mixinStandardHelpOptions = true)
public final class DiagnoseCommand {
  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--region", required = true, paramLabel = "R", description = "The Region.")
  private String region = "";

  @Option(
      names = "--account",
      paramLabel = "ID",
      description =
          "The account of a stack that is given by its name. Default: the role's or ARN's.")
  private @Nullable String account;

  @Mixin private RunOptions run = new RunOptions();

  /** A role or a stack. */
  static final class Which {
    @Option(names = "--role", paramLabel = "ARN", description = "The role Sentinel takes.")
    private @Nullable String role;

    @Option(names = "--stack", paramLabel = "NAME", description = "The stack, by name or ARN.")
    private @Nullable String stack;
  }

  /**
   * What to diagnose.
   *
   * @return as typed
   */
  public String target() {
    return which.role != null ? which.role : which.stack == null ? "" : which.stack;
  }

  /**
   * The Region.
   *
   * @return as typed
   */
  public String region() {
    return region;
  }

  /**
   * The account.
   *
   * @return empty when none was given
   */
  public Optional<String> account() {
    return Optional.ofNullable(account);
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
