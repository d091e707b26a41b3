package org.sentinelsetup.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.KeyChoice;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.ui.deploy.Deployments;
import org.sentinelsetup.ui.review.Plans;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
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
    put(
        all,
        "sign in, profiles",
        Journey.typed().send(new Answer.ProfilesFound(offers(), List.of(complaint()))));
    put(all, "sign in, wrong", Journey.typed().send(new SignInAct.StartUrlTyped("acme")));
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
                new SignInAct.AccountChosen(Samples.ACCOUNT),
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
    put(all, "logs, everything", everything());
    put(all, "logs, key elsewhere", keyElsewhere());
    put(all, "logs, landing zone", landingZone());
    put(all, "logs, session over", sessionOver());
    put(
        all,
        "logs, signing in again",
        sessionOver().send(new SignInAct.SignIn(), new Answer.PromptShown(Samples.page())));
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
    put(all, "connect, hand over", handingOver());
    Alerts.all().forEach((name, journey) -> put(all, "connect, " + name, journey));
    put(all, "connect, opened", Removals.opened());
    put(all, "connections, chosen", Removals.chosen());
    put(all, "verify", Journey.deployed().send(new FlowAct.ConnectionAdded()));
    put(all, "verify, waiting", Flows.waiting());
    put(all, "verify, flowing", Flows.flowing());
    put(all, "verify, older", Flows.older());
    put(all, "verify, partly", Flows.partly());
    put(all, "verify, sending back", Flows.sendingBack());
    put(all, "verify, broken", Flows.broken());
    put(all, "verify, refused", Flows.refused());
    put(all, "verify, key denied", Flows.keyDenied());
    put(all, "verify, tracing", Flows.traced(false));
    put(all, "verify, traced", Flows.traced(true));
    put(all, "connections", Removals.listed());
    put(all, "connections, removal", Removals.looked(Removals.whole()));
    put(all, "connections, key elsewhere", Removals.looked(Removals.keyElsewhere()));
    put(
        all,
        "connections, under way",
        Removals.looked(Removals.whole())
            .send(new UndoAct.Undo())
            .send(new Answer.RemovalMoved(removing())));
    put(all, "connections, diagnosis", Removals.diagnosed());
    put(all, "verify, finished", Flows.partly().send(new FlowAct.Finish()));
    put(
        all,
        "verify, report saved",
        Flows.flowing()
            .send(
                new FlowAct.Finish(),
                new WizardEvent.SaveReport("/home/demo/changes/cloudtrail-report.html"),
                new Answer.ReportSaved("/home/demo/changes/cloudtrail-report.html")));
    put(
        all,
        "deploy, report not saved",
        deploying(Deployments.rolledBack())
            .send(new Answer.Failed(StepId.DEPLOY, PROBLEM), new Answer.ReportUnsaved(PROBLEM)));
    return all;
  }

  private static Deployment removing() {
    var changes = Removals.whole().changes();
    return new Deployment(
        Samples.NOW,
        List.of(
            new Deployment.ChangeProgress(
                changes.get(0),
                Deployment.State.APPLIED,
                Text.of(
                    "deploy.kept",
                    "~/.config/sentinel-setup/backups/20261126T090000Z-notification-acme-org-logs.json"),
                Samples.NOW.plusSeconds(2)),
            new Deployment.ChangeProgress(changes.get(1), Deployment.State.RUNNING, null, null),
            new Deployment.ChangeProgress(changes.get(2), Deployment.State.WAITING, null, null)),
        List.of(),
        UsualTimes.NONE);
  }

  private static List<SignInOffer> offers() {
    return List.of(
        new SignInOffer.Portal(
            "logs",
            new StartUrl("https://acme.awsapps.com/start"),
            new Region("eu-central-1"),
            Samples.ACCOUNT,
            "LogAdmin",
            Samples.NOW.plusSeconds(5400)),
        new SignInOffer.Keys("", Text.of("profile.from-environment")),
        new SignInOffer.Unusable("robot", Text.of("profile.mfa")));
  }

  private static Text complaint() {
    return Text.of("profile.line", ".aws/config", 12);
  }

  private static Journey looking() {
    return Journey.signedIn()
        .send(
            new WizardEvent.GoTo(StepId.LOGS),
            new Answer.BucketsFound(Samples.buckets()),
            new LogAct.BucketChosen("acme-org-logs"));
  }

  private static Journey everything() {
    List<LogFolder> folders =
        List.of(
            Samples.folder(),
            LogFolder.of(
                LogType.VPC_FLOW,
                "AWSLogs/111122223333/vpcflowlogs/",
                Text.of("discovery.by-folder")),
            new LogFolder(
                LogType.CLOUDTRAIL,
                "AWSLogs/111122223333/CloudTrail-Digest/",
                Text.of("discovery.by-folder"),
                null,
                Text.of("discovery.only-digests")));
    return looking()
        .send(
            new Answer.FoldersFound(folders),
            new Answer.SourceFound(Samples.source()),
            new LogAct.RulesChosen(true),
            new Answer.FormatChecked(new FormatVerdict.Fits(Text.of("discovery.by-folder"))),
            new Answer.KeyLooked(KeyInUse.chosen(Samples.key(Samples.KEY + "7"))),
            new Answer.KeysFound(
                Listed.all(
                    List.of(
                        new KeyChoice(Samples.KEY, "alias/acme-logs"),
                        new KeyChoice(Samples.KEY + "8", "alias/aws/s3")))));
  }

  private static Journey keyElsewhere() {
    return looking()
        .send(
            new Answer.FoldersFound(List.of(Samples.folder())),
            new Answer.SourceFound(Samples.sourceWithKeyElsewhere()),
            new LogAct.KeyAccountChosen("444455556666"),
            new Answer.KeyRolesFound(
                Listed.all(List.of(new AccountRole("444455556666", "KeyAdmin")))));
  }

  private static Journey landingZone() {
    LogSource logs = Samples.source();
    return looking()
        .send(
            new Answer.FoldersFound(List.of(Samples.folder())),
            new Answer.SourceFound(
                new LogSource(
                    logs.type(),
                    "aws-controltower-logs-111122223333-eu-west-1",
                    logs.owner(),
                    logs.region(),
                    logs.prefix(),
                    List.of(),
                    logs.why(),
                    false,
                    List.of(),
                    false,
                    null,
                    "444455556666",
                    List.of(Text.of("discovery.default-denied")))),
            new LogAct.OneCallConfirmed(true));
  }

  private static Journey sessionOver() {
    Journey journey = Journey.signedIn().send(new WizardEvent.GoTo(StepId.LOGS));
    return journey.send(
        new Answer.SessionEnded(
            journey.effects().getLast(),
            Problem.of(
                Text.of("problem.session-over.title"),
                Text.of("problem.session-over.cause"),
                Text.of("problem.session-over.action"))));
  }

  private static Journey handingOver() {
    Plan plan = Plans.of();
    return Journey.answered()
        .send(
            new WizardEvent.Preview(),
            new Answer.PlanMade(
                new Plan(
                    plan.inputs(),
                    plan.roleArn(),
                    plan.findings(),
                    plan.changes(),
                    List.of(Samples.handOver()))),
            new WizardEvent.Deploy(),
            new Answer.DeploymentMoved(Deployments.done()),
            new Answer.Deployed(Samples.outputs()),
            new WizardEvent.GoTo(StepId.CONNECT));
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
