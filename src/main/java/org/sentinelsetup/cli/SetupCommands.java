package org.sentinelsetup.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done without a window, from the file of a set-up. */
public final class SetupCommands {
  static final String EXIT_CODES =
      "Exit codes: 0 done or nothing to do, 1 not done or logs do not flow, 2 bad input, 3 blocked,"
          + " 4 failed and rolled back, 5 changed meanwhile or not as approved.";

  private SetupCommands() {}

  /** One of the commands. */
  public abstract static sealed class Chosen permits Plan, Outputs, Confirmed {
    @Mixin private CommonOptions common = new CommonOptions();

    /**
     * What every command takes.
     *
     * @return the options
     */
    public final CommonOptions common() {
      return common;
    }

    /**
     * Where to save a report.
     *
     * @return empty when none is to be saved
     */
    public Optional<Path> report() {
      return Optional.empty();
    }

    /**
     * Whether nobody is asked.
     *
     * @return true when the answer is yes already
     */
    public boolean yes() {
      return false;
    }
  }

  /** One that asks before it changes anything. */
  public abstract static sealed class Confirmed extends Chosen permits Reported, AlertCommand {
    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public final boolean yes() {
      return yes;
    }
  }

  /** One that can write down for others what was done. */
  public abstract static sealed class Reported extends Confirmed permits Apply, Verify, Undo {
    @Option(
        names = "--report",
        paramLabel = "FILE",
        description = "Save a report at the end, also after a failure. FILE ends in .html or .md.")
    private @Nullable Path report;

    @Override
    public final Optional<Path> report() {
      return Optional.ofNullable(report);
    }
  }

  /** See everything that would change. */
  @Command(
      name = "plan",
      description = "Show everything that would change. Changes nothing.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Plan extends Chosen {
    @Option(
        names = "--save",
        paramLabel = "FILE",
        description = "Save the plan, for somebody else to approve.")
    private @Nullable Path save;

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
  public static final class Apply extends Reported {
    @Option(
        names = "--plan",
        paramLabel = "FILE",
        description = "A plan that was approved. It is made afresh, and refused if it differs.")
    private @Nullable Path plan;

    /**
     * The approved plan.
     *
     * @return empty when nothing had to be approved
     */
    public Optional<Path> plan() {
      return Optional.ofNullable(plan);
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
  public static final class Verify extends Reported {
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

    @Option(
        names = "--trace",
        description =
            "Follow this set-up's own event into the object that holds it, for up to half an hour."
                + " Reads logs, in memory.")
    private boolean trace;

    /**
     * Whether the set-up's own event is followed.
     *
     * @return true when asked for
     */
    public boolean trace() {
      return trace;
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
  }

  /** Take the connection away. */
  @Command(
      name = "undo",
      description = "Show what taking the connection away would change, ask, and do it.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Undo extends Reported {
    @Option(
        names = "--leave-keys",
        description = "Leave the statement in policies that cannot be changed from here.")
    private boolean leaveKeys;

    /**
     * Whether statements stay in policies that cannot be changed from here.
     *
     * @return true when asked for
     */
    public boolean leaveKeys() {
      return leaveKeys;
    }
  }

  /** See what a connection has. */
  @Command(
      name = "outputs",
      description =
          "List the connections of a Region, or show one: its outputs, and how it is added in"
              + " Sentinel. Changes nothing.",
      footer = EXIT_CODES,
      mixinStandardHelpOptions = true)
  public static final class Outputs extends Chosen {
    @Parameters(
        arity = "0..1",
        paramLabel = "NAME",
        description = "The connection. Without it, all are listed.")
    private String name = "";

    @Option(names = "--region", paramLabel = "REGION", description = "The connection's Region.")
    private String region = "";

    @Option(
        names = "--account",
        paramLabel = "ACCOUNT",
        description = "Which account, where the access portal has several.")
    private String account = "";

    @Option(names = "--az", description = "Print the az command that adds it, and nothing else.")
    private boolean az;

    @Option(names = "--arm", paramLabel = "FILE", description = "Save it as ARM template.")
    private @Nullable Path arm;

    @Option(names = "--bicep", paramLabel = "FILE", description = "Save it as Bicep file.")
    private @Nullable Path bicep;

    @Mixin private PlaceOptions azure = new PlaceOptions();

    /**
     * What is wanted.
     *
     * @return the connection, and what to make of it
     */
    public OutputsWanted wanted() {
      return new OutputsWanted(
          name,
          region,
          account,
          az,
          Optional.ofNullable(arm).map(Path::toString),
          Optional.ofNullable(bicep).map(Path::toString),
          azure.place());
    }
  }
}
