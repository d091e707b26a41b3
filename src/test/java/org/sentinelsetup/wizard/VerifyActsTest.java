package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.MoveTask.Status;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** Sending back takes the place of the watch, is not disturbed, and leads to the next watch. */
class VerifyActsTest {
  private static Journey sending() {
    return Journey.deployed().send(new FlowAct.ConnectionAdded(), new FlowAct.SendBack());
  }

  private static Answer moved(Status status, long moved) {
    return new Answer.LettersMoved(
        new MoveTask(status, moved, OptionalLong.of(4), "", Samples.NOW));
  }

  @Test
  void whileMessagesAreSentBackNothingElseIsDone() {
    Journey journey = sending();
    assertThat(journey.effects().getLast())
        .isEqualTo(new FlowEffect.SendBack(journey.state().connection().orElseThrow()));
    int asked = journey.effects().size();
    journey.send(
        moved(Status.RUNNING, 1),
        new FlowAct.SendBack(),
        new FlowAct.WatchFlow(),
        new WizardEvent.Cancel(StepId.VERIFY),
        new FlowAct.Finish());
    assertThat(journey.effects()).hasSize(asked);
    assertThat(journey.state().verify().sending()).isTrue();
    assertThat(journey.state().verify().finished()).isFalse();
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Busy.class);
  }

  @Test
  void theEndIsTheBeginningOfTheNextWatch() {
    Journey journey = sending().send(moved(Status.COMPLETED, 4));
    assertThat(journey.state().verify().sending()).isFalse();
    assertThat(journey.state().verify().sentBack().status()).isEqualTo(Status.COMPLETED);
    assertThat(journey.effects().getLast()).isInstanceOf(FlowEffect.WatchFlow.class);
  }

  @Test
  void whatFailedCanBeTriedAgain() {
    var problem = Problem.of(Text.of("a.title"), Text.of("a.cause"), Text.of("a.action"));
    Journey journey = sending().send(new Answer.Failed(StepId.VERIFY, problem));
    assertThat(Steps.stateOf(journey.state(), StepId.VERIFY))
        .isInstanceOf(StepState.NeedsAttention.class);
    journey.send(new FlowAct.SendBack());
    assertThat(journey.effects().getLast()).isInstanceOf(FlowEffect.SendBack.class);
  }

  @Test
  void withoutAConnectionNothingIsSent() {
    assertThat(Journey.deployed().send(new FlowAct.SendBack()).effects())
        .noneMatch(FlowEffect.SendBack.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void onlyWhatIsUnderWayIsWaitedFor(Status status) {
    assertThat(status.underWay())
        .isEqualTo(status == Status.RUNNING || status == Status.CANCELLING);
  }
}
