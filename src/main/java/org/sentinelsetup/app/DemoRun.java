package org.sentinelsetup.app;

import java.io.IOException;
import java.io.PrintStream;
import org.sentinelsetup.app.files.BackupFolder;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.app.settings.Settings;
import org.sentinelsetup.app.settings.SettingsFile;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.backup.Backups;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.WizardEvent;

/** Plays the whole set-up in the terminal, on a demo cloud of its own. Never touches AWS. */
final class DemoRun {
  private final Options options;
  private final PrintStream out;
  private final SettingsFile<Settings> settingsFile;
  private final Backups backups;

  DemoRun(Scenario scenario, double speed, Folders folders, PrintStream out) {
    this.options = speed == 0 ? Options.instant(scenario) : Options.running(scenario, speed);
    this.out = out;
    this.settingsFile = SettingsFile.wizard(folders.settings());
    this.backups = new BackupFolder(folders.backups());
  }

  /** Plays; true when logs flow in the end. */
  boolean play() throws IOException, InterruptedException {
    SettingsFile.Loaded<Settings> loaded = settingsFile.load();
    if (loaded.notice() != null) {
      out.println(Words.say(loaded.notice()));
    }
    try (DemoWizard wizard = DemoWizard.open(options, loaded.settings().answers(), backups)) {
      var browser = new Browser(wizard.cloud().baseUri());
      boolean flows =
          new TerminalPlayer(
                  wizard.runner(),
                  browser,
                  DemoScript.person(options.scenario()),
                  wizard.turns(),
                  out)
              .play()
              .happy();
      wizard.runner().send(new WizardEvent.Leave());
      settingsFile.save(Settings.of(wizard.runner().state()));
      return flows;
    }
  }
}
