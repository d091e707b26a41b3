package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;

/** What is done with a stack that is on its way, or came to no good end. */
class StackActsTest {
  private static final FailedStack FAILED =
      new FailedStack(
          "cloudtrail-sentinel-integration",
          "arn:aws:cloudformation:eu-west-1:111122223333:stack/cloudtrail-sentinel-integration/1",
          "eu-west-1",
          "ROLLBACK_COMPLETE",
          List.of(),
          List.of());

  private static Deployment deployment(State stack) {
    var change =
        new PlannedChange.Stack(
            "s", "set", "id", List.of(), List.of(), "", List.of(), null, false, false);
    return new Deployment(
        Instant.EPOCH,
        List.of(new ChangeProgress(change, stack, null, null)),
        List.of(),
        UsualTimes.NONE);
  }

  private static Journey deploying(State stack) {
    return Journey.previewed()
        .send(new WizardEvent.Deploy(), new Answer.DeploymentMoved(deployment(stack)));
  }

  private static Journey blocked() {
    Finding dead =
        Finding.blocker(Text.of("plan.stack-busy-fix"), Text.of("plan.stack-failed-fix"))
            .by(Check.STACK)
            .removing(FAILED);
    Plan plan = Samples.plan().finding(List.of(dead));
    return Journey.answered().send(new WizardEvent.Preview(), new Answer.PlanMade(plan));
  }

  @Test
  void whileTheStackIsAtWorkItIsStoppedOnceAndTheDeploymentGoesOnToItsEnd() {
    Journey journey = deploying(State.RUNNING).send(new StackAct.StopDeployment());
    Plan plan = Objects.requireNonNull(journey.state().review().plan());
    assertThat(journey.effects()).endsWith(new Effect.StopDeployment(plan));
    assertThat(journey.state().deploy().stopping()).isTrue();
    assertThat(journey.state().deploy().begun()).isTrue();
    int before = journey.effects().size();
    journey.send(
        new StackAct.StopDeployment(), new WizardEvent.Preview(), new WizardEvent.Deploy());
    assertThat(journey.effects()).hasSize(before);
    journey.send(
        new Answer.Failed(
            StepId.DEPLOY,
            Problem.of(
                Text.of("deploy.stopped"),
                Text.of("deploy.no-cause"),
                Text.of("deploy.stopped-action"))));
    assertThat(NextAction.of(journey.state()))
        .isEqualTo(new Next.Go(Text.of("wizard.next.preview-again"), new WizardEvent.Preview()));
  }

  @Test
  void aRefusedStopIsToldWhileTheStackGoesOn() {
    Journey journey = deploying(State.RUNNING).send(new StackAct.StopDeployment());
    assertThat(journey.state().deploy().refusal()).isEmpty();
    Text refused = Text.of("deploy.stop-refused", "AccessDenied", "no");
    Deployment now = deployment(State.RUNNING);
    ChangeProgress stack = now.changes().getFirst();
    journey.send(
        new Answer.DeploymentMoved(
            new Deployment(
                now.startedAt(),
                List.of(new ChangeProgress(stack.change(), stack.state(), refused, null)),
                now.events(),
                now.usual())));
    assertThat(journey.state().deploy().refusal()).contains(refused);
  }

  @Test
  void afterTheStackNothingCanBeStopped() {
    for (State state : List.of(State.WAITING, State.APPLIED, State.UNCHANGED, State.FAILED)) {
      Journey journey = deploying(state).send(new StackAct.StopDeployment());
      assertThat(journey.effects()).noneMatch(Effect.StopDeployment.class::isInstance);
    }
    assertThat(Journey.previewed().send(new StackAct.StopDeployment()).effects())
        .noneMatch(Effect.StopDeployment.class::isInstance);
  }

  @Test
  void aFailedStackIsDeletedAndThenEverythingWorkedOutAgain() {
    Journey journey = blocked().send(new StackAct.RemoveFailedStack());
    assertThat(journey.effects()).endsWith(new ReviewEffect.RemoveFailedStack(FAILED));
    assertThat(journey.state().review().removing()).isTrue();
    int before = journey.effects().size();
    journey.send(new StackAct.RemoveFailedStack(), new WizardEvent.Cancel(StepId.REVIEW));
    assertThat(journey.effects()).as("it is not left half done").hasSize(before);
    journey.send(new Answer.FailedStackRemoved());
    assertThat(journey.effects().getLast()).isInstanceOf(ReviewEffect.MakePlan.class);
  }

  @Test
  void whereNoStackIsInTheWayNoneIsDeleted() {
    assertThat(Journey.previewed().send(new StackAct.RemoveFailedStack()).effects())
        .noneMatch(ReviewEffect.RemoveFailedStack.class::isInstance);
    Journey stale =
        blocked().send(new SentinelAct.SuffixTyped("other"), new StackAct.RemoveFailedStack());
    assertThat(stale.effects()).noneMatch(ReviewEffect.RemoveFailedStack.class::isInstance);
  }
}
