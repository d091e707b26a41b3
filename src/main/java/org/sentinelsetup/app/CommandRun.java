package org.sentinelsetup.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.app.files.BackupFolder;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.app.files.JournalFolder;
import org.sentinelsetup.cli.AlertCommand;
import org.sentinelsetup.cli.AlertPerson;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.DemoPerson;
import org.sentinelsetup.cli.Entry;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.OutputsPerson;
import org.sentinelsetup.cli.Outside;
import org.sentinelsetup.cli.Person;
import org.sentinelsetup.cli.Report;
import org.sentinelsetup.cli.ReportingPerson;
import org.sentinelsetup.cli.SetupCommands;
import org.sentinelsetup.cli.SetupPerson;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.cli.Turns;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.profile.ProfileFiles;
import org.sentinelsetup.engine.report.ReportFile;
import org.sentinelsetup.engine.sentinel.ConnectorRequest;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Runs one command without a window: the same wizard and the same engine, decided by a file. */
final class CommandRun {
  private final SetupCommands.Chosen chosen;
  private final PrintStream out;
  private final PrintStream err;
  private final BufferedReader in;
  private final Map<String, String> variables;
  private final String system;
  private final Path home;

  CommandRun(
      SetupCommands.Chosen chosen,
      PrintStream out,
      PrintStream err,
      BufferedReader in,
      Map<String, String> variables,
      String system,
      Path home) {
    this.chosen = chosen;
    this.out = out;
    this.err = err;
    this.in = in;
    this.variables = variables;
    this.system = system;
    this.home = home;
  }

  /** Runs it. */
  ExitCode run() throws InterruptedException, IOException {
    Optional<String> report = chosen.report().map(Path::toString);
    if (report.isPresent() && !ReportFile.fits(report.get())) {
      err.println(Words.say(Text.of("app.report-form", report.get())));
      return ExitCode.BAD_INPUT;
    }
    Optional<Setup> setup = Optional.empty();
    if (!(chosen instanceof SetupCommands.Outputs) || chosen.common().setup().isPresent()) {
      setup = setup();
      if (setup.isEmpty()) {
        return ExitCode.BAD_INPUT;
      }
    }
    Optional<String> demo = chosen.common().run().demo();
    if (demo.isEmpty()) {
      return onAws(setup);
    }
    Optional<Scenario> scenario = Scenarios.named(demo.get());
    if (scenario.isEmpty()) {
      err.println(
          Words.say(Text.of("app.no-scenario", demo.get(), String.join(", ", Scenarios.names()))));
      return ExitCode.BAD_INPUT;
    }
    return onDemo(setup, scenario.get());
  }

  private Optional<Setup> setup() {
    SetupSource source = SetupSource.of(chosen.common().setup(), approved());
    source.complaints().forEach(why -> err.println(Words.say(why)));
    return source.setup();
  }

  private Optional<Path> approved() {
    return chosen instanceof SetupCommands.Apply apply ? apply.plan() : Optional.empty();
  }

  private ExitCode onAws(Optional<Setup> setup) throws InterruptedException, IOException {
    var profiles = new ProfileFiles(variables, home);
    return switch (ProfileEntry.of(profiles, chosen.common())) {
      case Checked.Invalid<Entry>(Text why) -> {
        err.println(Words.say(why));
        yield ExitCode.BAD_INPUT;
      }
      case Checked.Valid<Entry>(Entry entry) -> {
        Folders folders = Folders.of(system, variables, home, false);
        var journal = new JournalFolder(folders.journal());
        try (AwsWizard wizard =
            AwsWizard.open(
                Answers.NONE, variables, home, new BackupFolder(folders.backups()), journal)) {
          yield play(
              person(setup, entry, "", journal), wizard.runner(), new Turns(), new Keyboard());
        } catch (NetworkRefused e) {
          err.println(Words.say(e.problem().cause()));
          yield ExitCode.BAD_INPUT;
        }
      }
    };
  }

  private ExitCode onDemo(Optional<Setup> setup, Scenario scenario)
      throws InterruptedException, IOException {
    Folders folders = Folders.of(system, variables, home, true);
    DemoPerson person = DemoScript.person(scenario);
    try (DemoWizard wizard =
        DemoWizard.open(
            Options.instant(scenario), Answers.NONE, new BackupFolder(folders.backups()))) {
      return play(
          // A demo cloud ends with the program: nothing of it can go on.
          person(setup, entry(person), person.account(), Journal.inMemory()),
          wizard.runner(),
          wizard.turns(),
          new AtDemo(new Browser(wizard.cloud().baseUri())));
    }
  }

  static Entry entry(DemoPerson person) {
    return new Entry.Portal(
        ((Checked.Valid<StartUrl>) StartUrl.parse(person.answers().startUrl())).value(),
        ((Checked.Valid<Region>) Region.parse(person.answers().ssoRegion())).value(),
        person.role(),
        false);
  }

  private ExitCode play(Person person, Runner runner, Turns turns, Outside outside)
      throws InterruptedException, IOException {
    boolean json = chosen.common().run().json();
    boolean az = chosen instanceof SetupCommands.Outputs outputs && outputs.wanted().az();
    TerminalPlayer.Ended ended =
        new TerminalPlayer(runner, outside, person, turns, json || az ? err : out).play();
    runner.send(new WizardEvent.Leave());
    if (ended.refused() != null) {
      err.println(Words.say(ended.refused().why()));
    }
    if (az && !json) {
      command(ended.state());
    }
    if (json) {
      out.println(Report.of(errand(), ended));
    }
    return ExitCode.of(ended);
  }

  /** A run of this connection, in the direction that is wanted now, that was cut off. */
  private Optional<Begun> cutOff(Setup setup, Journal journal) throws IOException {
    ConnectionNames names =
        ConnectionNames.of(setup.name(), setup.logs().region(), setup.account(), setup.options());
    Optional<Begun> found =
        journal.open().stream()
            .filter(run -> run.caller().account().equals(setup.account()))
            .filter(run -> run.region().equals(setup.logs().region()))
            .filter(run -> run.stack().equals(names.stack()))
            .filter(
                run ->
                    run instanceof Begun.Undo ? errand() == Errand.UNDO : errand() == Errand.APPLY)
            .findFirst();
    found.ifPresent(
        run ->
            err.println(
                Words.say(
                    Text.of(
                        "app.cut-off",
                        run.stack(),
                        run.since().toString(),
                        run.finished(),
                        run.changes().size()))));
    return found;
  }

  /** The command alone on standard output, so that it can be piped. */
  private void command(WizardState state) {
    state
        .inPlace()
        .map(
            made ->
                new ConnectorRequest(
                    made.inputs().cloud(), state.connect().place(), made.outputs()))
        .ifPresent(
            request -> {
              request.hints().forEach(hint -> err.println(Words.say(hint)));
              out.println(request.posix());
            });
  }

  private Person person(Optional<Setup> setup, Entry entry, String account, Journal journal)
      throws IOException {
    if (chosen instanceof SetupCommands.Outputs outputs) {
      return new OutputsPerson(outputs.wanted().with(setup, account), entry);
    }
    SetupPerson decides = decides(setup.orElseThrow(), entry, cutOff(setup.orElseThrow(), journal));
    if (chosen instanceof AlertCommand alert) {
      return new AlertPerson(
          decides, alert.link() ? Optional.of(line()) : Optional.empty(), alert.test());
    }
    return chosen
        .report()
        .<Person>map(file -> new ReportingPerson(decides, file.toString()))
        .orElse(decides);
  }

  private String line() throws IOException {
    @Nullable String line = in.readLine();
    return line == null ? "" : line;
  }

  private SetupPerson decides(Setup setup, Entry entry, Optional<Begun> cutOff) {
    var person =
        new SetupPerson(setup, entry, errand() == Errand.ALERT ? Errand.VERIFY : errand())
            .withApproved(approved().map(Path::toString))
            .withCutOff(cutOff);
    return switch (chosen) {
      case SetupCommands.Plan plan -> person.withSave(plan.save().map(Path::toString));
      case SetupCommands.Verify verify ->
          person
              .withPatience(verify.patience())
              .withTrace(verify.trace())
              .withSendBack(verify.sendBack());
      case SetupCommands.Undo undo -> person.withLeaveKeys(undo.leaveKeys());
      case SetupCommands.Apply _, SetupCommands.Outputs _, AlertCommand _ -> person;
    };
  }

  private Errand errand() {
    return switch (chosen) {
      case SetupCommands.Plan _ -> Errand.PLAN;
      case SetupCommands.Apply _ -> Errand.APPLY;
      case SetupCommands.Verify _ -> Errand.VERIFY;
      case SetupCommands.Outputs _ -> Errand.OUTPUTS;
      case AlertCommand _ -> Errand.ALERT;
      case SetupCommands.Undo _ -> Errand.UNDO;
    };
  }

  private boolean confirmed(Text question) {
    if (chosen.yes()) {
      return true;
    }
    err.print(Words.say(Text.of("cli.yes-or-no", question)) + " ");
    err.flush();
    try {
      String answer = in.readLine();
      return answer != null && answer.strip().equalsIgnoreCase("yes");
    } catch (IOException e) {
      // Nobody can be asked, and nothing is done unasked.
      return false;
    }
  }

  /** In front of AWS: the browser may open, and Sentinel is not ours to change. */
  private final class Keyboard implements Outside {
    @Override
    public void allow(SignInPrompt prompt) {
      URI page = prompt.open();
      try {
        BrowserOpener.open(system, page);
      } catch (IOException e) {
        err.println(page);
      }
    }

    @Override
    public void addConnection(SetupInputs inputs, StackOutputs outputs) {
      throw new UnsupportedOperationException("the person does this in the portal");
    }

    @Override
    public boolean confirm(Text question) {
      return confirmed(question);
    }
  }

  private final class AtDemo implements Outside {
    private final Browser browser;

    AtDemo(Browser browser) {
      this.browser = browser;
    }

    @Override
    public void allow(SignInPrompt prompt) throws IOException, InterruptedException {
      browser.allow(prompt);
    }

    @Override
    public void addConnection(SetupInputs inputs, StackOutputs outputs)
        throws IOException, InterruptedException {
      browser.addConnection(inputs, outputs);
    }

    @Override
    public boolean confirm(Text question) {
      return confirmed(question);
    }
  }
}
