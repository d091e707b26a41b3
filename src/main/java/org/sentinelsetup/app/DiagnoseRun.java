package org.sentinelsetup.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.app.files.BackupFolder;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.DemoPerson;
import org.sentinelsetup.cli.DiagnoseCommand;
import org.sentinelsetup.cli.DiagnosePerson;
import org.sentinelsetup.cli.Entry;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.Outside;
import org.sentinelsetup.cli.Report;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.cli.Turns;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.profile.ProfileFiles;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.DiagnosisTarget;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Answers;

/** Diagnoses one connection without a window. Changes nothing, so that nobody is asked. */
final class DiagnoseRun {
  private final DiagnoseCommand command;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> variables;
  private final String system;
  private final Path home;

  DiagnoseRun(
      DiagnoseCommand command,
      PrintStream out,
      PrintStream err,
      Map<String, String> variables,
      String system,
      Path home) {
    this.command = command;
    this.out = out;
    this.err = err;
    this.variables = variables;
    this.system = system;
    this.home = home;
  }

  /** Runs it. */
  ExitCode run() throws InterruptedException, IOException {
    if (DiagnosisTarget.parse(command.target()) instanceof Checked.Invalid<?>(Text why)) {
      return bad(why);
    }
    return switch (Region.parse(command.region())) {
      case Checked.Invalid<Region>(Text why) -> bad(why);
      case Checked.Valid<Region>(Region region) ->
          command.run().demo().isPresent()
              ? onDemo(region, command.run().demo().get())
              : onAws(region);
    };
  }

  private ExitCode onDemo(Region region, String name) throws InterruptedException, IOException {
    Optional<Scenario> scenario = Scenarios.named(name);
    if (scenario.isEmpty()) {
      return bad(Text.of("app.no-scenario", name, String.join(", ", Scenarios.names())));
    }
    DemoPerson person = DemoScript.person(scenario.get());
    Folders folders = Folders.of(system, variables, home, true);
    try (DemoWizard wizard =
        DemoWizard.open(
            Options.instant(scenario.get()), Answers.NONE, new BackupFolder(folders.backups()))) {
      var browser = new Browser(wizard.cloud().baseUri());
      return play(
          new DiagnosePerson(
              CommandRun.entry(person),
              account().orElse(person.account()),
              region,
              command.target().strip()),
          wizard.runner(),
          wizard.turns(),
          browser);
    }
  }

  private ExitCode onAws(Region region) throws InterruptedException, IOException {
    Optional<String> account = account();
    if (account.isEmpty()) {
      return bad(Text.of("app.account-wanted"));
    }
    var profiles = new ProfileFiles(variables, home);
    return switch (ProfileEntry.of(profiles, command.run().profile(), List.of())) {
      case Checked.Invalid<Entry>(Text why) -> bad(why);
      case Checked.Valid<Entry>(Entry entry) -> {
        Folders folders = Folders.of(system, variables, home, false);
        try (AwsWizard wizard =
            AwsWizard.open(
                Answers.NONE,
                variables,
                home,
                new BackupFolder(folders.backups()),
                Journal.inMemory())) {
          yield play(
              new DiagnosePerson(entry, account.get(), region, command.target().strip()),
              wizard.runner(),
              new Turns(),
              new OnlyLooking());
        } catch (NetworkRefused e) {
          yield bad(e.problem().cause());
        }
      }
    };
  }

  /** The account: what was given, or what the ARN says. */
  private Optional<String> account() {
    return command
        .account()
        .or(
            () ->
                Arn.parse(command.target()) instanceof Checked.Valid<Arn>(Arn arn)
                    ? Optional.of(arn.account())
                    : Optional.empty());
  }

  private ExitCode play(DiagnosePerson person, Runner runner, Turns turns, Outside outside)
      throws InterruptedException, IOException {
    TerminalPlayer.Ended ended =
        new TerminalPlayer(runner, outside, person, turns, command.run().json() ? err : out).play();
    if (ended.refused() != null) {
      err.println(Words.say(ended.refused().why()));
    }
    if (command.run().json()) {
      out.println(Report.ofDiagnosis(ended));
    }
    return ExitCode.ofDiagnosis(ended);
  }

  private ExitCode bad(Text why) {
    err.println(Words.say(why));
    return ExitCode.BAD_INPUT;
  }

  /** Opens the browser to sign in, and is asked nothing else. */
  private final class OnlyLooking implements Outside {
    @Override
    public void allow(SignInPrompt prompt) {
      URI page = prompt.open();
      try {
        BrowserOpener.open(system, page);
      } catch (IOException _) {
        err.println(page);
      }
    }

    @Override
    public void addConnection(SetupInputs inputs, StackOutputs outputs) {
      throw new UnsupportedOperationException("a diagnosis only looks");
    }

    @Override
    public boolean confirm(Text question) {
      return false;
    }
  }
}
