package org.sentinelsetup.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.deploy.Deployments;
import org.sentinelsetup.ui.review.Plans;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Every view in every phase that looks different, as the demo shows it. */
final class Phases {
  private static final Problem PROBLEM =
      Problem.of(
          Text.of("wizard.stale.title"),
          Text.of("wizard.stale.cause"),
          Text.of("wizard.stale.action"));

  private Phases() {}

  static Map<String, WizardState> all() {
    var all = new LinkedHashMap<String, WizardState>();
    put(all, "sign in", new Journey());
    put(all, "sign in, wrong", Journey.typed().send(new WizardEvent.StartUrlTyped("acme")));
    put(all, "sign in, browser", Journey.prompted(Samples.page()));
    put(all, "sign in, code", Journey.prompted(Samples.prompt()));
    put(
        all,
        "sign in, accounts",
        Journey.prompted(Samples.prompt()).send(new Answer.AccountsFound(Samples.accounts())));
    put(
        all,
        "sign in, roles",
        Journey.prompted(Samples.prompt())
            .send(
                new Answer.AccountsFound(Samples.accounts()),
                new WizardEvent.AccountChosen(Samples.ACCOUNT),
                new Answer.RolesFound(Samples.roles())));
    put(all, "signed in", Journey.signedIn());
    put(
        all,
        "sign in, failed",
        Journey.prompted(Samples.prompt()).send(new Answer.Failed(StepId.SIGN_IN, PROBLEM)));
    put(all, "logs, listing", Journey.signedIn().send(new WizardEvent.GoTo(StepId.LOGS)));
    put(
        all,
        "logs, listed",
        Journey.signedIn()
            .send(new WizardEvent.GoTo(StepId.LOGS), new Answer.BucketsFound(Samples.buckets())));
    put(all, "logs, found", Journey.answered().send(new WizardEvent.GoTo(StepId.LOGS)));
    put(all, "sentinel", Journey.answered());
    put(all, "review, working", Journey.answered().send(new WizardEvent.Preview()));
    put(all, "review", Journey.previewed());
    put(all, "deploy, working", Journey.previewed().send(new WizardEvent.Deploy()));
    put(all, "deploy, resources", deploying(Deployments.running()));
    put(all, "deploy, key policy", deploying(Deployments.keyPolicy()));
    put(
        all,
        "deploy, failed",
        deploying(Deployments.rolledBack()).send(new Answer.Failed(StepId.DEPLOY, PROBLEM)));
    put(
        all,
        "deployed",
        deploying(Deployments.done()).send(new Answer.Deployed(Samples.outputs())));
    put(all, "connect", Journey.deployed().send(new WizardEvent.GoTo(StepId.CONNECT)));
    put(all, "verify", Journey.deployed().send(new WizardEvent.ConnectionAdded()));
    put(all, "verify, waiting", Flows.waiting());
    put(all, "verify, flowing", Flows.flowing());
    put(all, "verify, partly", Flows.partly());
    put(all, "verify, broken", Flows.broken());
    put(all, "verify, finished", Flows.partly().send(new WizardEvent.Finish()));
    return all;
  }

  private static Journey deploying(Deployment deployment) {
    return Journey.answered()
        .send(
            new WizardEvent.Preview(),
            new Answer.PlanMade(Plans.of()),
            new WizardEvent.Deploy(),
            new Answer.DeploymentMoved(deployment));
  }

  private static void put(Map<String, WizardState> all, String name, Journey journey) {
    all.put(name, journey.inDemo());
  }
}
