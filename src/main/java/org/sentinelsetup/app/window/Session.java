package org.sentinelsetup.app.window;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.app.AwsWizard;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.app.NetworkRefused;
import org.sentinelsetup.app.files.BackupFolder;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.app.files.JournalFolder;
import org.sentinelsetup.app.settings.Settings;
import org.sentinelsetup.app.settings.SettingsFile;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.Outside;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.ui.Pace;
import org.sentinelsetup.wizard.Continuation;
import org.sentinelsetup.wizard.Place;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.slf4j.LoggerFactory;

/**
 * One wizard as the window runs it, with its settings: read at the start, written at the end. Reads
 * and writes the disk and opens ports, so never on the FX thread.
 *
 * @param runner the wizard
 * @param continuation what is chosen again from the last time
 * @param cutOff a run that was cut off and goes on once its account is reached, empty when none
 *     does
 * @param demo its demo cloud and pace, null with AWS
 * @param ending what to take away at the end
 * @param settings where the answers are remembered
 */
record Session(
    Runner runner,
    Continuation continuation,
    Optional<Begun> cutOff,
    @Nullable Demo demo,
    AutoCloseable ending,
    SettingsFile<Settings> settings) {

  /**
   * What only the demo has.
   *
   * @param cloud its AWS and its outside
   * @param pace how fast time passes
   * @param outside its outside, as a browser reaches it
   */
  record Demo(DemoCloud cloud, Pace pace, Outside outside) {}

  /** A wizard on AWS, at its first step, or on its way to where the person stopped. */
  static Session aws(Machine machine, boolean resume) throws NetworkRefused {
    SettingsFile<Settings> file = SettingsFile.wizard(machine.real().settings());
    Settings settings = file.load().settings();
    AwsWizard wizard = machine.aws().open(settings.answers());
    wizard.runner().send(new SignInAct.LookForProfiles());
    Optional<Begun> cutOff = resume ? cutOff(machine.real()) : Optional.empty();
    Place place = settings.place();
    return new Session(
        wizard.runner(),
        cutOff
            .map(run -> new Place(StepId.SIGN_IN, run.caller().account(), place.role(), ""))
            .or(() -> resume ? Optional.of(place) : Optional.empty())
            .map(Continuation::to)
            .orElse(Continuation.NOTHING),
        cutOff,
        null,
        wizard,
        file);
  }

  /** The run that was cut off, the oldest of them; what cannot be read is not offered. */
  static Optional<Begun> cutOff(Folders folders) {
    try {
      return new JournalFolder(folders.journal())
          .open().stream().min(Comparator.comparing(Begun::since));
    } catch (IOException e) {
      LoggerFactory.getLogger(Session.class).warn("The journal cannot be read", e);
      return Optional.empty();
    }
  }

  /** A wizard on a demo cloud of its own, with the demo's answers filled in. */
  static Session demo(Scenario scenario, double speed, Folders folders) {
    DemoWizard wizard =
        DemoWizard.open(
            Options.running(scenario, Pace.REAL),
            DemoScript.person(scenario).answers(),
            new BackupFolder(folders.backups()));
    return new Session(
        wizard.runner(),
        Continuation.NOTHING,
        Optional.empty(),
        new Demo(wizard.cloud(), new Pace(speed), new Browser(wizard.cloud().baseUri())),
        wizard,
        SettingsFile.wizard(folders.settings()));
  }

  /**
   * Remembers answers and place, so that a next start can go on from there.
   *
   * @throws IOException when they cannot be written
   */
  void remember() throws IOException {
    synchronized (settings) {
      settings.save(Settings.of(runner.state()));
    }
  }

  /**
   * Remembers, takes an unexecuted preview away, and waits for what must not be left half done.
   *
   * @throws Exception when something could not be written or taken away
   */
  void end() throws Exception {
    try {
      remember();
      runner.send(new WizardEvent.Leave());
    } finally {
      ending.close();
    }
  }
}
