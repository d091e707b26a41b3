package org.sentinelsetup.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be typed after the program's name. */
@Command(
    name = "sentinel-setup",
    description = "Connects AWS security logs to Microsoft Sentinel.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SetupCommands.Plan.class,
      DiagnoseCommand.class,
      SetupCommands.Apply.class,
      SetupCommands.Verify.class,
      SetupCommands.Outputs.class,
      AlertCommand.class,
      SetupCommands.Undo.class,
      SetupCommands.Export.class
    },
    sortOptions = false)
public final class Arguments {
  /** Where the wizard shows itself. */
  public enum Surface {
    /** In a window when there is a screen, else in the terminal. */
    AUTOMATIC,
    /** In the terminal. */
    TERMINAL,
    /** In a window. */
    WINDOW
  }

  private static final class Where {
    @Option(
        names = "--terminal",
        description = "Play the whole set-up on the demo cloud, in the terminal.")
    private boolean terminal;

    @Option(names = "--window", description = "Open the window, whatever the screen looks like.")
    private boolean window;
  }

  @Option(
      names = "--self-test",
      description = "Look whether this installation is whole. Calls nobody outside this computer.")
  private boolean selfTest;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Go through the window where nobody sees it, and end.")
  private boolean rehearse;

  @ArgGroup private @Nullable Where where;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = "happy",
      description =
          "What happens in the demo: happy, role-name-taken, resource-fails, key-policy-changed,"
              + " throttled, existing-provider, foreign-connection, control-tower, landing-zone-4,"
              + " large-organisation, mixed-logs, gov-cloud or session-ends. Default: ${DEFAULT-VALUE}.")
  private String scenario = "happy";

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      defaultValue = "instant",
      converter = Speed.class,
      description =
          "How fast the demo's time passes: instant, real, or how many times as fast as real."
              + " Default: ${DEFAULT-VALUE}.")
  private double speed;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      converter = Scale.class,
      description =
          "Linux: how large everything in the window is, from 1 to 4, as in 1.5 or 150%%."
              + " Without it, what was chosen in the window's menu.")
  private int scale;

  /**
   * Where to show the wizard.
   *
   * @return what was asked for
   */
  public Surface surface() {
    if (where != null && where.terminal) {
      return Surface.TERMINAL;
    }
    return where != null && where.window ? Surface.WINDOW : Surface.AUTOMATIC;
  }

  /**
   * Whether only the installation is to be looked at.
   *
   * @return true when asked for
   */
  public boolean selfTest() {
    return selfTest;
  }

  /**
   * Whether the window is only to be gone through unseen, for the next start to be quick.
   *
   * @return true when asked for
   */
  public boolean rehearse() {
    return rehearse;
  }

  /**
   * The demo's scenario.
   *
   * @return its name, as typed
   */
  public String scenario() {
    return scenario;
  }

  /**
   * The demo's speed.
   *
   * @return demo seconds in a real second; 0 when time passes only where it is waited for
   */
  public double speed() {
    return speed;
  }

  /**
   * How large everything in the window is to be.
   *
   * @return percent, 100 to 400; 0 when nothing was said
   */
  public int scale() {
    return scale;
  }

  private static final class Scale implements ITypeConverter<Integer> {
    private static final double PERCENT = 100;
    private static final double LARGEST = 4;

    @Override
    public Integer convert(String value) {
      try {
        double factor =
            value.endsWith("%")
                ? Double.parseDouble(value.substring(0, value.length() - 1)) / PERCENT
                : Double.parseDouble(value);
        if (factor >= 1 && factor <= LARGEST) {
          return (int) Math.round(factor * PERCENT);
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException(explanation(value));
      }
      throw new TypeConversionException(explanation(value));
    }

    private static String explanation(String value) {
      return "'%s' is no scale from 1 to 4, such as 1.5 or 150%%".formatted(value);
    }
  }

  private static final class Speed implements ITypeConverter<Double> {
    private static final double FASTEST = 1000;

    @Override
    public Double convert(String value) {
      return switch (value) {
        case "instant" -> 0.0;
        case "real" -> 1.0;
        default -> factor(value);
      };
    }

    private static double factor(String value) {
      try {
        double factor = Double.parseDouble(value);
        if (factor > 0 && factor <= FASTEST) {
          return factor;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException(explanation(value));
      }
      throw new TypeConversionException(explanation(value));
    }

    private static String explanation(String value) {
      return "'%s' is neither instant, real nor a number up to %.0f".formatted(value, FASTEST);
    }
  }
}
