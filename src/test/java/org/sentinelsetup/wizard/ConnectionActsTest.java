package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;

/** Connections that are set up: opened, saved from, and gone. */
class ConnectionActsTest {
  private static final String STACK = "cloudtrail-sentinel-integration";
  private static final String ID =
      "arn:aws:cloudformation:eu-west-1:111122223333:stack/" + STACK + "/1a2b";
  private static final Problem PROBLEM =
      Problem.of(
          Text.of("wizard.stale.title"),
          Text.of("wizard.stale.cause"),
          Text.of("wizard.stale.action"));
  private static final Connection BEFORE =
      new Connection(
          Samples.inputs(),
          Samples.outputs(),
          Samples.NOW.minus(Duration.ofDays(1)),
          0,
          Samples.NOW.minus(Duration.ofDays(90)));

  private static Established established(String stack) {
    return new Established(
        new StackDescription(
            ID.replace(STACK, stack),
            stack,
            "CREATE_COMPLETE",
            null,
            Map.of(),
            Map.of(),
            List.of(),
            false,
            Map.of("created-by", "Sentinel Setup"),
            null));
  }

  private static Journey listed(Journey journey) {
    return journey.send(
        new WizardEvent.GoTo(StepId.CONNECTIONS),
        new UndoAct.ConnectionsRegionTyped("eu-west-1"),
        new UndoAct.ListConnections(),
        new Answer.ConnectionsFound(List.of(established(STACK))));
  }

  private static Journey opened(Journey journey) {
    return listed(journey)
        .send(
            new UndoAct.ConnectionChosen(ID),
            new ConnectionAct.Open(ID),
            new Answer.ConnectionOpened(BEFORE));
  }

  private static Removal removal() {
    return new Removal(
        new RemovalInputs(Samples.identity(), List.of(), new Region("eu-west-1"), ID, false, null),
        established(STACK),
        List.of(),
        List.of(Samples.keyPolicy()),
        List.of());
  }

  private static Journey undoing(Deployment.State how) {
    return listed(Journey.deployed())
        .send(
            new ConnectionAct.PreviewUndo(ID),
            new Answer.RemovalMade(removal()),
            new UndoAct.Undo(),
            new Answer.RemovalMoved(
                new Deployment(
                    Samples.NOW,
                    List.of(new Deployment.ChangeProgress(Samples.keyPolicy(), how, null, null)),
                    List.of(),
                    UsualTimes.NONE)));
  }

  private static boolean tellsOfTheConnection(WizardState state) {
    return state.deploy().outputs() != null
        && Steps.stateOf(state, StepId.DEPLOY) instanceof StepState.Done
        && !(Steps.stateOf(state, StepId.CONNECT) instanceof StepState.Locked);
  }

  @Test
  void choosingAConnectionReadsNothingYet() {
    Journey journey = listed(Journey.signedIn());
    int before = journey.effects().size();
    journey.send(new UndoAct.ConnectionChosen(ID));
    assertThat(journey.effects().subList(before, journey.effects().size()))
        .containsExactly(new Effect.Stop(StepId.CONNECTIONS));
    assertThat(NextAction.of(journey.state()))
        .isEqualTo(new Next.Go(Text.of("wizard.next.open", STACK), new ConnectionAct.Open(ID)));
  }

  @Test
  void oneThatIsOpenedIsConnectedAndVerifiedWithoutADeployment() {
    Journey journey = opened(Journey.signedIn());
    assertThat(journey.effects())
        .contains(new FlowEffect.OpenConnection(Samples.identity(), new Region("eu-west-1"), ID));
    WizardState state = journey.state();
    assertThat(state.current()).isEqualTo(StepId.CONNECT);
    assertThat(state.inPlace()).contains(new InPlace(Samples.inputs(), Samples.outputs(), true));
    assertThat(Steps.stateOf(state, StepId.CONNECT)).isEqualTo(new StepState.Ready());
    assertThat(Steps.stateOf(state, StepId.DEPLOY)).isInstanceOf(StepState.Locked.class);
    assertThat(Steps.stateOf(state, StepId.VERIFY)).isInstanceOf(StepState.Locked.class);
    assertThat(state.before()).contains(StepId.CONNECTIONS);
    assertThat(NextAction.of(state))
        .isEqualTo(new Next.Go(Text.of("wizard.next.verify"), new FlowAct.ConnectionAdded()));
    journey.send(new FlowAct.ConnectionAdded());
    assertThat(journey.state().current()).isEqualTo(StepId.VERIFY);
    assertThat(journey.effects()).last().isEqualTo(new FlowEffect.WatchFlow(BEFORE, false));
  }

  @Test
  void oneThatHasJustBeenAddedIsGivenItsTime() {
    Journey journey =
        opened(Journey.signedIn())
            .send(
                new FlowAct.PortalStepTicked(ConnectStep.ADDED, true),
                new FlowAct.ConnectionAdded());
    assertThat(journey.effects())
        .last()
        .isEqualTo(new FlowEffect.WatchFlow(BEFORE.connected(Samples.NOW), false));
  }

  @Test
  void whoeverHasTurnedToAnotherPageStaysThere() {
    Journey journey =
        listed(Journey.signedIn())
            .send(
                new ConnectionAct.Open(ID),
                new WizardEvent.GoTo(StepId.LOGS),
                new Answer.ConnectionOpened(BEFORE));
    assertThat(journey.state().current()).isEqualTo(StepId.LOGS);
    assertThat(journey.state().inPlace()).isPresent();
  }

  @Test
  void nothingIsOpenedWhileSomethingIsMade() {
    Journey journey =
        listed(Journey.previewed().send(new WizardEvent.Deploy())).send(new ConnectionAct.Open(ID));
    assertThat(journey.effects()).noneMatch(FlowEffect.OpenConnection.class::isInstance);
  }

  @Test
  void continueOnDeployLeadsToWhatThisRunHasMade() {
    Journey journey =
        opened(Journey.deployed())
            .send(new WizardEvent.GoTo(StepId.DEPLOY), new WizardEvent.GoTo(StepId.CONNECT));
    assertThat(journey.state().inPlace())
        .contains(new InPlace(Samples.inputs(), Samples.outputs(), false));
  }

  @Test
  void theTicksOfAnotherConnectionAreNotTakenOver() {
    var place = new AzurePlace("s", "g", "w");
    Journey journey =
        opened(
            Journey.deployed()
                .send(
                    new FlowAct.PortalStepTicked(ConnectStep.ADDED, true),
                    new ConnectionAct.PlaceTyped(place)));
    assertThat(journey.state().connect()).isEqualTo(ConnectStep.at(place));
    assertThat(journey.state().answers().place()).isEqualTo(place);
  }

  @Test
  void aFileThatCannotBeSavedIsSaidOnThePageItIsSavedFrom() {
    Journey journey =
        Journey.deployed()
            .send(new WizardEvent.GoTo(StepId.CONNECT), new ConnectionAct.Save("/a.txt", "text"));
    assertThat(journey.effects()).last().isEqualTo(new FlowEffect.SaveText("/a.txt", "text"));
    journey.send(new Answer.Failed(StepId.CONNECT, PROBLEM));
    assertThat(Steps.stateOf(journey.state(), StepId.CONNECT))
        .isEqualTo(new StepState.NeedsAttention(PROBLEM));
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Go.class);
    journey.send(new ConnectionAct.Save("/b.txt", "text"), new Answer.TextSaved("/b.txt"));
    assertThat(journey.state().connect().saved()).isEqualTo("/b.txt");
    assertThat(Steps.stateOf(journey.state(), StepId.CONNECT)).isEqualTo(new StepState.Ready());
  }

  @Test
  void anUndoThatStoppedOnItsWayLeavesNothingDeployed() {
    Journey journey =
        undoing(Deployment.State.APPLIED).send(new Answer.Failed(StepId.CONNECTIONS, PROBLEM));
    assertThat(tellsOfTheConnection(journey.state())).isFalse();
    assertThat(journey.state().review().plan()).isNull();
    // Whether one goes on or lists again: it stays so.
    journey.send(
        new UndoAct.ListConnections(), new Answer.ConnectionsFound(List.of(established(STACK))));
    assertThat(tellsOfTheConnection(journey.state())).isFalse();
  }

  @Test
  void anUndoWhoseSessionEndedLeavesNothingDeployed() {
    Journey journey = undoing(Deployment.State.RUNNING);
    journey.send(new Answer.SessionEnded(new Effect.TakeAway(removal()), PROBLEM));
    assertThat(tellsOfTheConnection(journey.state())).isFalse();
  }

  @Test
  void anUndoThatStoppedBeforeItsFirstChangeLeavesEverything() {
    Journey journey =
        undoing(Deployment.State.WAITING).send(new Answer.Failed(StepId.CONNECTIONS, PROBLEM));
    assertThat(tellsOfTheConnection(journey.state())).isTrue();
  }

  @Test
  void aConnectionThatIsNoLongerListedIsNotDeployed() {
    Journey there = listed(Journey.deployed());
    assertThat(tellsOfTheConnection(there.state())).isTrue();
    there.send(new UndoAct.ListConnections(), new Answer.ConnectionsFound(List.of()));
    assertThat(tellsOfTheConnection(there.state())).isFalse();
    assertThat(there.effects())
        .endsWith(new Effect.Stop(StepId.VERIFY), new Effect.Stop(StepId.CONNECT));
  }

  @Test
  void aListOfAnotherRegionSaysNothingOfIt() {
    Journey journey =
        Journey.deployed()
            .send(
                new WizardEvent.GoTo(StepId.CONNECTIONS),
                new UndoAct.ConnectionsRegionTyped("us-east-1"),
                new UndoAct.ListConnections(),
                new Answer.ConnectionsFound(List.of(established("flows"))));
    assertThat(tellsOfTheConnection(journey.state())).isTrue();
  }

  @Test
  void anOpenedConnectionIsClosedWhenItIsTakenAway() {
    Journey journey =
        opened(Journey.signedIn())
            .send(
                new WizardEvent.GoTo(StepId.CONNECTIONS),
                new ConnectionAct.PreviewUndo(ID),
                new Answer.RemovalMade(removal()),
                new UndoAct.Undo(),
                new Answer.Undone());
    assertThat(journey.state().undo().done()).isTrue();
    assertThat(journey.state().inPlace()).isEmpty();
  }

  @Test
  void anotherOneThatIsOpenedStaysWhenThisRunsIsTakenAway() {
    Connection other =
        new Connection(Samples.inputs(), Samples.outputsOf("flows"), Samples.NOW, 0, Samples.NOW);
    Journey journey =
        undoing(Deployment.State.APPLIED)
            .send(new Answer.ConnectionOpened(other), new Answer.Undone());
    assertThat(journey.state().deploy().outputs()).isNull();
    assertThat(journey.state().inPlace()).map(InPlace::outputs).contains(other.outputs());
  }
}
