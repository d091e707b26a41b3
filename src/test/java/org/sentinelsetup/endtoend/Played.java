package org.sentinelsetup.endtoend;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Worlds;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.DemoPerson;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.Outside;
import org.sentinelsetup.cli.SetupPerson;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.WizardState;

/** A demo played from the first step to the last, with its cloud still there to be looked at. */
final class Played implements AutoCloseable {
  private final DemoWizard wizard;
  private final Visit visit;

  private Played(DemoWizard wizard, Visit visit) {
    this.wizard = wizard;
    this.visit = visit;
  }

  static Played through(Scenario scenario) {
    return through(scenario, world -> {}, world -> {});
  }

  /**
   * Plays.
   *
   * @param before what happens to the world before the wizard starts
   * @param sabotage what happens to it after the deployment, before Sentinel is connected
   */
  static Played through(Scenario scenario, Consumer<World> before, Consumer<World> sabotage) {
    return through(scenario, DemoScript.person(scenario), before, sabotage);
  }

  /** Plays with somebody who connects other logs than the scenario's own. */
  static Played through(Scenario scenario, DemoPerson person) {
    return through(scenario, person, world -> {}, world -> {});
  }

  private static Played through(
      Scenario scenario, DemoPerson person, Consumer<World> before, Consumer<World> sabotage) {
    DemoWizard wizard = DemoWizard.open(Options.instant(scenario), Answers.NONE, new Kept());
    Worlds.change(wizard.cloud(), before);
    try {
      return new Played(wizard, Visit.with(wizard, new Spoiled(wizard.cloud(), sabotage), person));
    } catch (IOException | InterruptedException e) {
      wizard.close();
      throw new AssertionError(e);
    }
  }

  boolean flows() {
    return visit.ended().happy();
  }

  /** What the terminal showed, however it was wrapped. */
  String output() {
    return visit.said();
  }

  WizardState state() {
    return wizard.runner().state();
  }

  /** What was planned, when it came to that. */
  Plan plan() {
    return Objects.requireNonNull(state().review().plan());
  }

  /** Somebody who looks, in a role, whether what was set up works. */
  SetupPerson verifier(String role) {
    return new SetupPerson(Setup.of(plan().inputs()), PortalEntry.as(role), Errand.VERIFY);
  }

  DemoCloud cloud() {
    return wizard.cloud();
  }

  @Override
  public void close() {
    wizard.close();
  }

  private record Spoiled(DemoCloud cloud, Consumer<World> sabotage) implements Outside {
    @Override
    public void allow(SignInPrompt prompt) throws IOException, InterruptedException {
      new Browser(cloud.baseUri()).allow(prompt);
    }

    @Override
    public void addConnection(SetupInputs inputs, StackOutputs outputs)
        throws IOException, InterruptedException {
      Worlds.change(cloud, sabotage);
      new Browser(cloud.baseUri()).addConnection(inputs, outputs);
    }
  }
}
