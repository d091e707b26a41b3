package org.sentinelsetup.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be done without a window, from the file of a set-up. */
public final class SetupCommands {
  static final String EXIT_CODES =
      "Exit codes: 0 done or nothing to do, 1 not done or logs do not flow, 2 bad input, 3 blocked,"
          + " 4 failed and rolled back, 5 changed meanwhile or not as approved.";

  private SetupCommands() {}

  /** What every command takes. */
  public static final class Common {
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

  /** One of the commands. */
  public sealed interface Chosen permits Plan, Apply, Verify, Undo, AlertCommand {
    /**
     * What every command takes.
     *
     * @return the options
     */
    Common common();
  }

  /** See everything that would change. */
  @Command(
      name = "plan",
      description = "Show everything that would change. Changes nothing.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Plan implements Chosen {
    @Mixin private Common common = new Common();

    @Option(
        names = "--save",
        paramLabel = "FILE",
        description = "Save the plan, for somebody else to approve.")
    private @Nullable Path save;

    @Override
    public Common common() {
      return common;
    }

    /**
     * Where to save the plan.
     *
     * @return empty when it is not to be saved
     */
    public Optional<Path> save() {
      return Optional.ofNullable(save);
    }
  }

  /** Make the changes. */
  @Command(
      name = "apply",
      description = "Show the plan, ask, and make the changes.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Apply implements Chosen {
    @Mixin private Common common = new Common();

    @Option(
        names = "--plan",
        paramLabel = "FILE",
        description = "A plan that was approved. It is made afresh, and refused if it differs.")
    private @Nullable Path plan;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Common common() {
      return common;
    }

    /**
     * The approved plan.
     *
     * @return empty when nothing had to be approved
     */
    public Optional<Path> plan() {
      return Optional.ofNullable(plan);
    }

    /**
     * Whether nobody is asked.
     *
     * @return true when the answer is yes already
     */
    public boolean yes() {
      return yes;
    }
  }

  /** Write what would be sent to AWS into files. */
  @Command(
      name = "export",
      description =
          "Write template, parameters, key statement and notification into a folder. Signs in"
              + " nowhere.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Export {
    @Option(names = "--setup", paramLabel = "FILE", description = "The file of the set-up, JSON.")
    private @Nullable Path setup;

    @Option(
        names = "--folder",
        paramLabel = "FOLDER",
        defaultValue = ".",
        description = "Where to write; files of these names are replaced. Default: here.")
    private Path folder = Path.of(".");

    /**
     * The file of the set-up.
     *
     * @return empty when none was given
     */
    public Optional<Path> setup() {
      return Optional.ofNullable(setup);
    }

    /**
     * Where to write.
     *
     * @return a folder, which need not exist
     */
    public Path folder() {
      return folder;
    }
  }

  /** See whether logs flow. */
  @Command(
      name = "verify",
      description =
          "Look, hop by hop, whether logs flow. Changes nothing, unless --send-back is given.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Verify implements Chosen {
    @Mixin private Common common = new Common();

    @Option(
        names = "--wait",
        paramLabel = "MINUTES",
        description = "Watch for so long until they flow. Default: one look.")
    private int minutes;

    @Option(
        names = "--send-back",
        description =
            "After a repair: ask, and have SQS send back what lies in the dead-letter queue.")
    private boolean sendBack;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Common common() {
      return common;
    }

    /**
     * How long to watch.
     *
     * @return zero for one look
     */
    public Duration patience() {
      return Duration.ofMinutes(minutes);
    }

    /**
     * Whether dead letters are sent back.
     *
     * @return true when asked for
     */
    public boolean sendBack() {
      return sendBack;
    }

    /**
     * Whether nobody is asked.
     *
     * @return true when the answer is yes already
     */
    public boolean yes() {
      return yes;
    }
  }

  /** Take the connection away. */
  @Command(
      name = "undo",
      description = "Show what taking the connection away would change, ask, and do it.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Undo implements Chosen {
    @Mixin private Common common = new Common();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
        names = "--leave-keys",
        description = "Leave the statement in policies that cannot be changed from here.")
    private boolean leaveKeys;

    @Override
    public Common common() {
      return common;
    }

    /**
     * Whether nobody is asked.
     *
     * @return true when the answer is yes already
     */
    public boolean yes() {
      return yes;
    }

    /**
     * Whether statements stay in policies that cannot be changed from here.
     *
     * @return true when asked for
     */
    public boolean leaveKeys() {
      return leaveKeys;
    }
  }
}
