package org.sentinelsetup.app;

import java.util.UUID;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Engine;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.Environment;
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
   * Opens a wizard.
   *
   * @param answers what is remembered from the last time
   * @return the wizard at its first step
   */
  public static AwsWizard open(Answers answers) {
    var environment = new Environment.Real();
    var clients = new AwsClients(environment);
    Time time = Time.real();
    var engine = new Engine(new Access(clients, time), time, () -> UUID.randomUUID().toString());
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
