package org.sentinelsetup.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.Network;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Engine;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.backup.Backups;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.profile.ProfileFiles;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.WizardState;

/** A wizard on AWS. */
public final class AwsWizard implements AutoCloseable {
  private final AwsClients clients;
  private final Runner runner;

  private AwsWizard(AwsClients clients, Runner runner) {
    this.clients = clients;
    this.runner = runner;
  }

  /**
   * Opens a wizard. Not on the FX thread: a file of certificates may have to be read.
   *
   * @param answers what is remembered from the last time
   * @param variables the process's environment variables
   * @param home the person's home folder, whose AWS files are read
   * @param backups where what is written over is kept
   * @param journal where it is written down what was begun
   * @return the wizard at its first step
   * @throws NetworkRefused when AWS is not called with the variables' network settings
   */
  public static AwsWizard open(
      Answers answers, Map<String, String> variables, Path home, Backups backups, Journal journal)
      throws NetworkRefused {
    Network network =
        switch (Network.read(variables)) {
          case Checked.Valid<Network>(Network read) -> read;
          case Checked.Invalid<Network>(Text why) -> throw new NetworkRefused(why);
        };
    var environment = new Environment.Real(network.settings());
    var clients = new AwsClients(network);
    Time time = Time.real();
    var engine =
        new Engine(
            new Access(clients, time),
            new ProfileFiles(variables, home),
            time,
            () -> UUID.randomUUID().toString(),
            backups,
            journal,
            ReportWords::say);
    return new AwsWizard(
        clients, new Runner(WizardState.start(environment, answers), engine, time::now));
  }

  /**
   * The wizard.
   *
   * @return its runner
   */
  public Runner runner() {
    return runner;
  }

  /** Waits for what must not be left half done. */
  @Override
  public void close() {
    runner.close();
    clients.close();
  }
}
