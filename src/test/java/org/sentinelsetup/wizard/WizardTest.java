package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;

class WizardTest {
  private static final Problem PROBLEM =
      Problem.of(Text.of("a.title"), Text.of("a.cause"), Text.of("a.action"));

  @Test
  void theBrowserLeadsBackUnlessACodeIsWanted() {
    Journey journey = Journey.prompted(Samples.page()).send(new SignInAct.SignInWithCode());
    assertThat(journey.state().signIn().prompt()).isNull();
    assertThat(journey.effects())
        .extracting(effect -> ((SignInEffect.SignIn) effect).way())
        .containsExactly(SignInWay.BROWSER, SignInWay.CODE);
  }

  @Test
  void asksForOneThingAfterTheOther() {
    Journey journey = Journey.deployed().send(new FlowAct.ConnectionAdded());
    assertThat(journey.effects())
        .extracting(effect -> effect.getClass().getSimpleName())
        .containsExactly(
            "SignIn",
            "ListRoles",
            "TakeRole",
            "ListBuckets",
            "Inspect",
            "MakePlan",
            "CarryOut",
            "WatchFlow");
  }

  @Test
  void nothingIsAskedForWhileAnAnswerIsWrong() {
    Journey journey =
        new Journey()
            .send(
                new SignInAct.StartUrlTyped("http://acme.awsapps.com/start"),
                new SignInAct.SsoRegionTyped("eu-central-1"),
                new SignInAct.SignIn());
    assertThat(journey.effects()).isEmpty();
    assertThat(NextAction.of(journey.state()))
        .isInstanceOfSatisfying(
            Next.Blocked.class,
            blocked -> assertThat(blocked.focus()).isEqualTo(Next.Focus.START_URL));
  }

  @Test
  void lockedStepsStayShut() {
    Journey journey = new Journey().send(new WizardEvent.GoTo(StepId.REVIEW));
    assertThat(journey.state().current()).isEqualTo(StepId.SIGN_IN);
    assertThat(Steps.stateOf(journey.state(), StepId.LOGS))
        .isEqualTo(new StepState.Locked(Text.of("wizard.locked", StepId.SIGN_IN.title())));
  }

  @Test
  void aChangedAnswerMakesThePlanStaleAndKeepsIt() {
    WizardState state = Journey.previewed().state();
    assertThat(state.stale()).isFalse();
    WizardState changed =
        Wizard.apply(state, new SentinelAct.SuffixTyped("trail"), Samples.NOW).state();
    assertThat(changed.stale()).isTrue();
    assertThat(changed.review().plan()).isEqualTo(state.review().plan());
    assertThat(Wizard.apply(changed, new WizardEvent.Deploy(), Samples.NOW).effects()).isEmpty();
    WizardState back =
        Wizard.apply(changed, new SentinelAct.SuffixTyped("cloudtrail"), Samples.NOW).state();
    assertThat(back.stale()).isFalse();
  }

  @Test
  void aBlockerKeepsDeployFromBeingPressed() {
    Finding blocker = Finding.blocker(Text.of("plan.caller"), Text.of("plan.validation-fix"));
    Journey journey =
        Journey.answered()
            .send(
                new WizardEvent.Preview(),
                new Answer.PlanMade(Samples.plan(blocker)),
                new WizardEvent.Deploy());
    assertThat(journey.effects()).noneMatch(Effect.CarryOut.class::isInstance);
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Blocked.class);
  }

  @Test
  void theButtonThatCommitsNamesAccountAndRegion() {
    assertThat(NextAction.of(Journey.previewed().state()))
        .isEqualTo(
            new Next.Go(
                Text.of("wizard.next.deploy", Samples.ACCOUNT, "eu-west-1"),
                new WizardEvent.Deploy()));
  }

  @Test
  void leavingThePreviewTakesItsChangeSetAway() {
    for (WizardEvent leaving :
        List.of(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Leave())) {
      Journey journey = Journey.previewed().send(leaving);
      assertThat(journey.effects()).last().isEqualTo(new ReviewEffect.Discard(Samples.plan()));
      assertThat(journey.state().review()).isEqualTo(ReviewStep.EMPTY);
    }
  }

  @Test
  void afterTheGoAheadAnswersAreReadOnlyAndNothingIsTakenAway() {
    Journey journey = Journey.deployed();
    WizardState before = journey.state();
    journey.send(
        new SentinelAct.SuffixTyped("other"),
        new LogAct.BucketChosen("acme-web"),
        new WizardEvent.Leave(),
        new WizardEvent.Deploy());
    assertThat(journey.state()).isEqualTo(before);
    assertThat(journey.effects()).noneMatch(ReviewEffect.Discard.class::isInstance);
    assertThat(journey.effects().stream().filter(Effect.CarryOut.class::isInstance)).hasSize(1);
  }

  @Test
  void portalStepsAreTickedAfterTheGoAheadAndSurviveGoingBack() {
    Journey journey =
        Journey.deployed()
            .send(
                new WizardEvent.GoTo(StepId.CONNECT),
                new FlowAct.PortalStepTicked("sentinel.permission", true),
                new FlowAct.PortalStepTicked("sentinel.fill", true));
    Set<String> both = Set.of("sentinel.permission", "sentinel.fill");
    assertThat(journey.state().connect().ticked()).isEqualTo(both);
    for (StepId step : List.of(StepId.REVIEW, StepId.SIGN_IN, StepId.CONNECT)) {
      journey.send(new WizardEvent.GoTo(step));
      assertThat(journey.state().current()).isEqualTo(step);
      assertThat(journey.state().connect().ticked()).as("%s", step).isEqualTo(both);
    }
    journey.send(new FlowAct.PortalStepTicked("sentinel.fill", false));
    assertThat(journey.state().connect().ticked()).containsExactly("sentinel.permission");
  }

  @Test
  void tickingAStepNeitherGoesOnNorAsksForAnything() {
    Journey journey = Journey.deployed().send(new WizardEvent.GoTo(StepId.CONNECT));
    int asked = journey.effects().size();
    Next next = NextAction.of(journey.state());
    journey.send(new FlowAct.PortalStepTicked("sentinel.add", true));
    assertThat(journey.effects()).hasSize(asked);
    assertThat(journey.state().current()).isEqualTo(StepId.CONNECT);
    assertThat(NextAction.of(journey.state())).isEqualTo(next);
  }

  @Test
  void aFailedDeploymentLeadsBackToANewPreview() {
    Journey journey =
        Journey.previewed()
            .send(
                new WizardEvent.Deploy(),
                new Answer.DeploymentMoved(Samples.deployment()),
                new Answer.Failed(StepId.DEPLOY, PROBLEM));
    assertThat(Steps.stateOf(journey.state(), StepId.DEPLOY))
        .isEqualTo(new StepState.NeedsAttention(PROBLEM));
    assertThat(journey.state().stale()).isTrue();
    assertThat(NextAction.of(journey.state()))
        .isEqualTo(new Next.Go(Text.of("wizard.next.preview-again"), new WizardEvent.Preview()));
    journey.send(new WizardEvent.Preview(), new Answer.PlanMade(Samples.plan()));
    assertThat(journey.state().stale()).isFalse();
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Go.class);
  }

  @Test
  void aNewPreviewKnowsWhichChangeSetItReplaces() {
    Journey journey = Journey.previewed().send(new WizardEvent.Preview());
    assertThat(journey.effects())
        .last()
        .isEqualTo(new ReviewEffect.MakePlan(Samples.inputs(), Samples.plan()));
  }

  @Test
  void cancellingStopsASignInButNeverADeployment() {
    Journey signIn =
        Journey.typed().send(new SignInAct.SignIn(), new WizardEvent.Cancel(StepId.SIGN_IN));
    assertThat(signIn.effects()).last().isEqualTo(new Effect.Stop(StepId.SIGN_IN));
    Journey deploy =
        Journey.previewed().send(new WizardEvent.Deploy(), new WizardEvent.Cancel(StepId.DEPLOY));
    assertThat(deploy.effects()).noneMatch(Effect.Stop.class::isInstance);
  }

  @Test
  void whatWasFoundInOneAccountIsNotTakenForAnother() {
    SignedIn other =
        new SignedIn(
            new Identity("444455556666", "arn:aws:sts::444455556666:assumed-role/r/s", "u"),
            "Management",
            "KeyAdmin",
            Samples.NOW);
    Journey journey = Journey.answered().send(new Answer.RoleTaken(other));
    assertThat(journey.state().logs().source()).isNull();
    assertThat(journey.state().inputs()).isEmpty();
    journey.send(new WizardEvent.GoTo(StepId.LOGS));
    assertThat(journey.effects()).last().isEqualTo(new LogEffect.ListBuckets(other));
    Journey again = Journey.answered().send(new Answer.RoleTaken(Samples.signedIn()));
    assertThat(again.state().logs().source()).isEqualTo(Samples.source());
  }

  @Test
  void whatIsRememberedIsWhatWasTyped() {
    Answers answers = Journey.answered().state().answers();
    WizardState again = WizardState.start(Environment.AWS, answers);
    assertThat(again.answers()).isEqualTo(answers);
    assertThat(answers.workspace()).isEqualTo(Samples.WORKSPACE);
    assertThat(again.signIn().who()).isNull();
  }
}
