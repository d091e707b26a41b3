package org.sentinelsetup.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.sentinelsetup.app.files.BackupFolder;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.app.files.JournalFolder;
import org.sentinelsetup.app.log.LogFile;
import org.sentinelsetup.app.selftest.SelfTest;
import org.sentinelsetup.app.start.Caching;
import org.sentinelsetup.app.window.Machine;
import org.sentinelsetup.app.window.Window;
import org.sentinelsetup.aws.Network;
import org.sentinelsetup.cli.Arguments;
import org.sentinelsetup.cli.DiagnoseCommand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.SetupCommands;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Reads the arguments, decides where the wizard shows itself, and starts it. */
public final class Launcher {
  /** Everything went well. */
  public static final int OK = 0;

  /** The set-up did not get to logs that flow; the output says why. */
  public static final int FAILED = 1;

  /** The arguments make no sense. */
  public static final int USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final BufferedReader in;
  private final Map<String, String> environment;
  private final String system;
  private final Path home;

  /**
   * A launcher.
   *
   * @param out where to tell
   * @param err where to complain
   * @param in where answers are typed
   * @param environment the process's environment variables
   * @param system the value of {@code os.name}
   * @param home the person's home folder
   */
  public Launcher(
      PrintStream out,
      PrintStream err,
      BufferedReader in,
      Map<String, String> environment,
      String system,
      Path home) {
    this.out = out;
    this.err = err;
    this.in = in;
    this.environment = Map.copyOf(environment);
    this.system = system;
    this.home = home;
  }

  /**
   * Runs the program to its end.
   *
   * @param args what the person typed
   * @return the exit code
   */
  public int launch(String... args) {
    Network.permitLogin(environment);
    var arguments = new Arguments();
    var commandLine = new CommandLine(arguments);
    try {
      CommandLine.ParseResult parsed = commandLine.parseArgs(args);
      if (parsed.hasSubcommand()) {
        CommandLine sub = parsed.subcommand().commandSpec().commandLine();
        if (parsed.subcommand().isUsageHelpRequested()) {
          sub.usage(out);
          return OK;
        }
        return switch (sub.getCommand()) {
          case SetupCommands.Export export -> ExportRun.run(export, out, err).number();
          case DiagnoseCommand diagnose ->
              command(
                  diagnose.run().demo().isPresent(),
                  () -> new DiagnoseRun(diagnose, out, err, environment, system, home).run());
          case SetupCommands.Chosen chosen ->
              command(
                  chosen.common().run().demo().isPresent(),
                  () -> new CommandRun(chosen, out, err, in, environment, system, home).run());
          default -> throw new IllegalStateException("no command: " + sub.getCommandName());
        };
      }
      if (parsed.isUsageHelpRequested()) {
        commandLine.usage(out);
        return OK;
      }
      if (parsed.isVersionHelpRequested()) {
        out.println(Version.line());
        return OK;
      }
    } catch (CommandLine.ParameterException e) {
      err.println(e.getMessage());
      commandLine.usage(err);
      return USAGE;
    }
    if (arguments.selfTest()) {
      return selfTest();
    }
    Optional<Scenario> scenario = Scenarios.named(arguments.scenario());
    if (scenario.isEmpty()) {
      return complain(
          Text.of("app.no-scenario", arguments.scenario(), String.join(", ", Scenarios.names())));
    }
    if (arguments.scale() != Look.AS_SYSTEM && !Scale.chosenHere(system)) {
      return complain(Text.of("app.scale-elsewhere"));
    }
    Optional<Text> missing = Screen.missing(system, environment);
    if (arguments.rehearse()) {
      return missing
          .map(this::complain)
          .orElseGet(() -> window(arguments.scale(), Window::rehearse));
    }
    return switch (arguments.surface()) {
      case TERMINAL -> play(scenario.get(), arguments.speed());
      case WINDOW -> missing.map(this::complain).orElseGet(() -> open(arguments.scale()));
      case AUTOMATIC -> {
        if (missing.isEmpty()) {
          yield open(arguments.scale());
        }
        out.println(Words.say(Text.of("app.terminal-instead", missing.get())));
        yield play(scenario.get(), arguments.speed());
      }
    };
  }

  private interface Run {
    ExitCode run() throws InterruptedException, IOException;
  }

  private int command(boolean demo, Run run) {
    var folders = Folders.of(system, environment, home, demo);
    openLog(folders);
    try {
      return run.run().number();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Launcher.class).error("The command ended early", e);
      return complain(Text.of("app.broke", folders.logs().toString()), FAILED);
    } finally {
      LogFile.close();
    }
  }

  /** Without a screen the views are not tried, and that is said. */
  private int selfTest() {
    out.println(Version.line());
    return new SelfTest(out, Screen.missing(system, environment)).passes() ? OK : FAILED;
  }

  private int open(int scale) {
    try (var _ = Caching.begin()) {
      return window(scale, Window::show);
    }
  }

  private int window(int scale, Consumer<Window> use) {
    Folders real = Folders.of(system, environment, home, false);
    openLog(real);
    var journal = new JournalFolder(real.journal());
    var machine =
        new Machine(
            real,
            Folders.of(system, environment, home, true),
            address -> BrowserOpener.open(system, address),
            answers ->
                AwsWizard.open(
                    answers, environment, home, new BackupFolder(real.backups()), journal),
            Scale.chosenHere(system));
    var closed = new CompletableFuture<Void>();
    try {
      Window.Remembered remembered = Window.Remembered.read(machine);
      Scale.say(system, scale, remembered.window().settings().look());
      Platform.startup(() -> open(machine, remembered, closed, use));
      closed.join();
      return OK;
    } catch (CompletionException | UnsupportedOperationException | IllegalStateException e) {
      LoggerFactory.getLogger(Launcher.class).error("The window could not be opened", e);
      return complain(Text.of("app.window-failed", String.valueOf(e.getMessage())), FAILED);
    } finally {
      Platform.exit();
      LogFile.close();
    }
  }

  private static void open(
      Machine machine,
      Window.Remembered remembered,
      CompletableFuture<Void> closed,
      Consumer<Window> use) {
    try {
      Platform.setImplicitExit(false);
      var window = new Window(new Stage(), machine, remembered, () -> closed.complete(null));
      Thread.setDefaultUncaughtExceptionHandler((_, fault) -> window.fault(fault));
      use.accept(window);
    } catch (RuntimeException e) {
      closed.completeExceptionally(e);
    }
  }

  /** Without a log file the program goes on; it says so once. */
  private void openLog(Folders folders) {
    try {
      LogFile.open(folders.logs());
    } catch (IOException e) {
      err.println(
          Words.say(
              Text.of("app.no-log", folders.logs().toString(), String.valueOf(e.getMessage()))));
    }
  }

  private int play(Scenario scenario, double speed) {
    var folders = Folders.of(system, environment, home, true);
    openLog(folders);
    Logger log = LoggerFactory.getLogger(Launcher.class);
    try {
      out.println(Words.say(Text.of("app.demo", Version.line(), Scenarios.name(scenario))));
      boolean flows = new DemoRun(scenario, speed, folders, out).play();
      out.println();
      out.println(Words.say(Text.of(flows ? "app.flows" : "app.does-not-flow")));
      return flows ? OK : FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (IOException | RuntimeException e) {
      log.error("The demo ended early", e);
      return complain(Text.of("app.broke", folders.logs().toString()), FAILED);
    } finally {
      LogFile.close();
    }
  }

  private int complain(Text text) {
    return complain(text, USAGE);
  }

  private int complain(Text text, int code) {
    err.println(Words.say(text));
    return code;
  }
}
