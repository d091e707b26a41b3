package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Next.Go;

/** The session ends, wherever the person is, and everything goes on after the next sign-in. */
class RenewalTest {
  private static final Problem OVER =
      Problem.of(
          Text.of("problem.session-over.title"),
          Text.of("problem.session-over.cause"),
          Text.of("problem.session-over.action"));
  private static final Problem EXPIRED =
      Problem.of(
          Text.of("problem.code-expired.title"),
          Text.of("problem.code-expired.cause"),
          Text.of("problem.code-expired.action"));

  static Stream<Arguments> everywhere() {
    return Stream.of(
        Arguments.of(
            Journey.prompted(Samples.prompt())
                .send(
                    new Answer.LetIn(),
                    new Answer.AccountsFound(Samples.accounts()),
                    new SignInAct.AccountChosen(Samples.ACCOUNT))),
        Arguments.of(Journey.signedIn().send(new WizardEvent.GoTo(StepId.LOGS))),
        Arguments.of(
            Journey.signedIn()
                .send(
                    new WizardEvent.GoTo(StepId.LOGS),
                    new Answer.BucketsFound(Samples.buckets()),
                    new LogAct.BucketChosen("acme-org-logs"))),
        Arguments.of(Journey.answered().send(new WizardEvent.Preview())),
        Arguments.of(Journey.deployed().send(new FlowAct.ConnectionAdded())));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void whatWasStoppedGoesOnWhereItWas(Journey journey) {
    WizardState before = journey.state();
    Effect stopped = journey.effects().getLast();
    journey.send(new Answer.SessionEnded(stopped, OVER));
    WizardState ended = journey.state();
    assertThat(ended.current()).isEqualTo(before.current());
    assertThat(Steps.stateOf(ended, ended.current())).isEqualTo(new StepState.NeedsAttention(OVER));
    assertThat(journey.effects()).last().as("nothing happens by itself").isEqualTo(stopped);
    assertThat(NextAction.of(ended))
        .isEqualTo(new Go(Text.of("wizard.next.sign-in-again"), new SignInAct.SignIn()));

    journey.send(new SignInAct.SignIn(), new Answer.PromptShown(Samples.page()));
    assertThat(journey.effects())
        .last()
        .isInstanceOfSatisfying(
            SignInEffect.Renew.class,
            renew -> {
              assertThat(renew.way()).isEqualTo(SignInWay.BROWSER);
              assertThat(renew.who()).isEqualTo(before.signIn().who());
            });
    assertThat(Steps.stateOf(journey.state(), before.current()))
        .isInstanceOf(StepState.Working.class);

    journey.send(new Answer.Renewed(before.signIn().who()));
    assertThat(journey.state()).isEqualTo(before);
    assertThat(journey.effects()).last().isEqualTo(stopped);
  }

  @Test
  void aSignInThatFailsIsToldInThePageAndCanBeTriedAgain() {
    Journey journey = listing();
    journey.send(new SignInAct.SignInWithCode(), new Answer.Failed(StepId.SIGN_IN, EXPIRED));
    assertThat(((SignInEffect.Renew) journey.effects().getLast()).way()).isEqualTo(SignInWay.CODE);
    assertThat(Steps.stateOf(journey.state(), StepId.LOGS))
        .isEqualTo(new StepState.NeedsAttention(EXPIRED));
    assertThat(NextAction.of(journey.state()))
        .isEqualTo(new Go(Text.of("wizard.next.sign-in-again"), new SignInAct.SignIn()));
  }

  @Test
  void waitingForTheBrowserCanBeCancelledInThePage() {
    Journey journey = listing();
    journey.send(
        new SignInAct.SignIn(),
        new Answer.PromptShown(Samples.page()),
        new WizardEvent.Cancel(StepId.LOGS));
    assertThat(journey.effects()).last().isEqualTo(new Effect.Stop(StepId.SIGN_IN));
    assertThat(journey.state().signIn().prompt()).isNull();
    assertThat(Steps.stateOf(journey.state(), StepId.LOGS))
        .isEqualTo(new StepState.NeedsAttention(OVER));
  }

  @Test
  void aDeploymentIsNotSimplyRepeated() {
    Journey journey = Journey.previewed().send(new WizardEvent.Deploy());
    Effect carryOut = journey.effects().getLast();
    journey.send(
        new Answer.DeploymentMoved(Samples.deployment()),
        new Answer.SessionEnded(carryOut, OVER),
        new SignInAct.SignIn(),
        new Answer.Renewed(Samples.signedIn()));
    assertThat(journey.effects()).filteredOn(carryOut::equals).hasSize(1);
    assertThat(NextAction.of(journey.state()))
        .isEqualTo(new Go(Text.of("wizard.next.preview-again"), new WizardEvent.Preview()));
  }

  @Test
  void theSameStepWaitsOnce() {
    Journey journey = listing();
    Effect effect = journey.state().signIn().interrupted().getFirst().effect();
    journey.send(new Answer.SessionEnded(effect, OVER));
    assertThat(journey.state().signIn().interrupted()).hasSize(1);
  }

  @Test
  void anotherSignInForgetsWhatWaited() {
    Journey journey = listing().send(new Answer.LetIn());
    assertThat(journey.state().signIn().interrupted()).isEqualTo(List.of());
  }

  private static Journey listing() {
    Journey journey = Journey.signedIn().send(new WizardEvent.GoTo(StepId.LOGS));
    return journey.send(new Answer.SessionEnded(journey.effects().getLast(), OVER));
  }
}
