package org.sentinelsetup.app;

import java.util.UUID;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.cli.Turns;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Engine;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.backup.Backups;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.WizardState;

/** A wizard on a demo cloud of its own: the same wizard and the same engine as on AWS. */
public final class DemoWizard implements AutoCloseable {
  private final DemoCloud cloud;
  private final AwsClients clients;
  private final Turns turns;
  private final Runner runner;

  private DemoWizard(DemoCloud cloud, AwsClients clients, Turns turns, Runner runner) {
    this.cloud = cloud;
    this.clients = clients;
    this.turns = turns;
    this.runner = runner;
  }

  /**
   * Starts a demo cloud and a wizard on it.
   *
   * @param options scenario and speed
   * @param answers what is remembered from the last time
   * @param backups where what is written over is kept
   * @return the wizard at its first step
   */
  public static DemoWizard open(Options options, Answers answers, Backups backups) {
    return open(options, answers, backups, Journal.inMemory());
  }

  /**
   * Starts a demo cloud and a wizard on it.
   *
   * @param options scenario and speed
   * @param answers what is remembered from the last time
   * @param backups where what is written over is kept
   * @param journal where it is written down what was begun
   * @return the wizard at its first step
   */
  public static DemoWizard open(
      Options options, Answers answers, Backups backups, Journal journal) {
    return on(DemoCloud.start(options), options.speed(), answers, backups, journal);
  }

  /**
   * Starts a wizard on a demo cloud that is there, and takes it over.
   *
   * @param cloud the cloud
   * @param speed demo seconds in a real second, 0 for instant
   * @param answers what is remembered from the last time
   * @param backups where what is written over is kept
   * @return the wizard at its first step
   */
  public static DemoWizard on(DemoCloud cloud, double speed, Answers answers, Backups backups) {
    return on(cloud, speed, answers, backups, Journal.inMemory());
  }

  /**
   * Starts a wizard on a demo cloud that is there, and takes it over.
   *
   * @param cloud the cloud
   * @param speed demo seconds in a real second, 0 for instant
   * @param answers what is remembered from the last time
   * @param backups where what is written over is kept
   * @param journal where it is written down what was begun
   * @return the wizard at its first step
   */
  public static DemoWizard on(
      DemoCloud cloud, double speed, Answers answers, Backups backups, Journal journal) {
    var environment = new Environment.Demo(cloud.baseUri());
    var clients = new AwsClients(environment);
    var turns = new Turns();
    Time time = new DemoTime(cloud, speed, turns);
    var engine =
        new Engine(
            new Access(clients, time),
            Existing.NONE,
            time,
            () -> UUID.randomUUID().toString(),
            backups,
            journal,
            ReportWords::say);
    var runner = new Runner(WizardState.start(environment, answers), engine, time::now);
    return new DemoWizard(cloud, clients, turns, runner);
  }

  /**
   * The demo cloud.
   *
   * @return the cloud, running
   */
  public DemoCloud cloud() {
    return cloud;
  }

  /**
   * The wizard.
   *
   * @return its runner
   */
  public Runner runner() {
    return runner;
  }

  /**
   * When the person of the demo is thinking, which an instant demo waits for.
   *
   * @return the turns
   */
  public Turns turns() {
    return turns;
  }

  /** Waits for what must not be left half done, then takes the cloud away. */
  @Override
  public void close() {
    runner.close();
    clients.close();
    cloud.close();
  }
}
