package org.sentinelsetup.endtoend;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Worlds;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Somebody at the wizard in a world of the demo, who does one thing after the other. */
final class Guest implements AutoCloseable {
  private final States states = new States();
  private final DemoWizard wizard;

  private Guest(DemoWizard wizard) {
    this.wizard = wizard;
    wizard.runner().watch(states::add);
  }

  static Guest in(Scenario scenario) {
    return in(scenario, new Kept());
  }

  private static Guest in(Scenario scenario, Kept kept) {
    return new Guest(
        DemoWizard.open(Options.instant(scenario), DemoScript.person(scenario).answers(), kept));
  }

  /** On another machine, after somebody has set a connection up; takes the cloud over. */
  static Guest after(Played played, Scenario scenario, Kept kept) throws Exception {
    Guest guest =
        new Guest(DemoWizard.on(played.cloud(), 0, DemoScript.person(scenario).answers(), kept));
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take("111122223333", "LogAdmin");
    return guest;
  }

  /** Signed in with a role, on the page of the logs, with all buckets listed. */
  static Guest atLogs(Scenario scenario) throws Exception {
    return atLogs(scenario, new Kept());
  }

  /** The same, with backups to look at. */
  static Guest atLogs(Scenario scenario, Kept kept) throws Exception {
    return atLogs(in(scenario, kept));
  }

  /** The same, with a journal to look at. */
  static Guest atLogs(Scenario scenario, Journal journal) throws Exception {
    return atLogs(
        new Guest(
            DemoWizard.open(
                Options.instant(scenario),
                DemoScript.person(scenario).answers(),
                new Kept(),
                journal)));
  }

  private static Guest atLogs(Guest guest) throws Exception {
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take("111122223333", "LogAdmin");
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
    return guest;
  }

  void signIn() throws Exception {
    send(new SignInAct.SignIn());
    var prompt = await(state -> state.signIn().prompt() != null).signIn().prompt();
    new Browser(wizard.cloud().baseUri()).allow(Objects.requireNonNull(prompt));
  }

  void take(String account, String role) throws InterruptedException {
    send(new SignInAct.AccountChosen(account));
    await(state -> state.signIn().roles().complete());
    send(new SignInAct.RoleChosen(role));
    await(state -> state.signIn().who() != null);
  }

  /** What is found in a bucket. */
  LogSource look(String bucket) throws InterruptedException {
    send(new LogAct.BucketChosen(bucket));
    await(state -> state.logs().source() == null);
    return source(await(state -> state.logs().source() != null));
  }

  static LogSource source(WizardState state) {
    return Objects.requireNonNull(state.logs().source());
  }

  void send(WizardEvent.Act... acts) {
    for (WizardEvent.Act act : acts) {
      wizard.runner().send(act);
    }
  }

  /** Does something as soon as a state is there, before anything else can happen. */
  void when(Predicate<WizardState> wanted, WizardEvent.Act act) {
    var done = new AtomicBoolean();
    wizard
        .runner()
        .watch(
            state -> {
              if (wanted.test(state) && done.compareAndSet(false, true)) {
                wizard.runner().send(act);
              }
            });
  }

  WizardState await(Predicate<WizardState> wanted) throws InterruptedException {
    return states.await(wanted);
  }

  WizardState state() {
    return wizard.runner().state();
  }

  DemoCloud cloud() {
    return wizard.cloud();
  }

  /** Looks at the world, or changes it, under its lock. */
  <T> T inWorld(Function<World, T> what) {
    return Worlds.look(cloud(), what);
  }

  @Override
  public void close() {
    wizard.close();
  }
}
