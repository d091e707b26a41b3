package org.sentinelsetup.wizard;

import static org.sentinelsetup.Samples.NOW;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SignInPrompt;

/** Walks a wizard through events, keeping the effects it asked for on the way. */
public final class Journey {
  private WizardState state = WizardState.start(Environment.AWS, Answers.NONE);
  private final List<Effect> effects = new ArrayList<>();

  public Journey send(WizardEvent... events) {
    for (WizardEvent event : events) {
      Transition transition = Wizard.apply(state, event, NOW);
      state = transition.state();
      effects.addAll(transition.effects());
    }
    return this;
  }

  public WizardState state() {
    return state;
  }

  public List<Effect> effects() {
    return List.copyOf(effects);
  }

  /** The state, as the demo has it. */
  public WizardState inDemo() {
    return new WizardState(
        new Environment.Demo(URI.create("http://127.0.0.1:8080")),
        state.current(),
        state.signIn(),
        state.logs(),
        state.sentinel(),
        state.review(),
        state.deploy(),
        state.connect(),
        state.verify(),
        state.undo(),
        state.report(),
        state.diagnose());
  }

  public static Journey typed() {
    return new Journey()
        .send(
            new SignInAct.StartUrlTyped("https://acme.awsapps.com/start"),
            new SignInAct.SsoRegionTyped("eu-central-1"));
  }

  public static Journey prompted(SignInPrompt prompt) {
    return typed().send(new SignInAct.SignIn(), new Answer.PromptShown(prompt));
  }

  public static Journey signedIn() {
    return prompted(Samples.prompt())
        .send(
            new Answer.AccountsFound(Samples.accounts()),
            new SignInAct.AccountChosen(Samples.ACCOUNT),
            new Answer.RolesFound(Samples.roles()),
            new SignInAct.RoleChosen("LogAdmin"),
            new Answer.RoleTaken(Samples.signedIn()));
  }

  public static Journey answered() {
    return signedIn()
        .send(
            new WizardEvent.GoTo(StepId.LOGS),
            new Answer.BucketsFound(Samples.buckets()),
            new LogAct.BucketChosen("acme-org-logs"),
            new Answer.FoldersFound(List.of(Samples.folder())),
            new Answer.SourceFound(Samples.source()),
            new WizardEvent.GoTo(StepId.SENTINEL),
            new SentinelAct.WorkspaceTyped(Samples.WORKSPACE),
            new SentinelAct.EmailTyped("alerts@example.com"));
  }

  public static Journey previewed() {
    return answered().send(new WizardEvent.Preview(), new Answer.PlanMade(Samples.plan()));
  }

  public static Journey deployed() {
    return previewed()
        .send(
            new WizardEvent.Deploy(),
            new Answer.DeploymentMoved(Samples.deployment()),
            new Answer.Deployed(Samples.outputs()));
  }
}
