package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.Kept;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;

/** A connection opened from the list, on a machine that has deployed nothing. */
@Timeout(120)
final class OpenedConnectionTest {
  @Test
  void itHasTheSameOutputsAndIsSeenToFlow() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    InPlace made = played.state().inPlace().orElseThrow();
    try (Guest guest = Guest.after(played, Scenario.HAPPY, new Kept())) {
      guest.send(new WizardEvent.GoTo(StepId.CONNECTIONS));
      guest.send(new UndoAct.ConnectionsRegionTyped("eu-west-1"), new UndoAct.ListConnections());
      String stack =
          Objects.requireNonNull(
                  guest
                      .await(
                          state ->
                              state.undo().found() != null
                                  && state.undo().region().equals("eu-west-1"))
                      .undo()
                      .found())
              .getFirst()
              .stack()
              .id();
      guest.send(new UndoAct.ConnectionChosen(stack), new ConnectionAct.Open(stack));
      InPlace opened =
          guest.await(state -> state.current() == StepId.CONNECT).inPlace().orElseThrow();
      assertThat(opened.opened()).isTrue();
      assertThat(opened.outputs()).isEqualTo(made.outputs());
      assertThat(read(opened.inputs())).isEqualTo(read(made.inputs()));
      assertThat(guest.state().deploy().outputs()).isNull();
      guest.send(new FlowAct.ConnectionAdded());
      assertThat(guest.await(state -> state.verify().flowing()).current()).isEqualTo(StepId.VERIFY);
    }
  }

  /** What connecting and verifying take of the answers. */
  private static List<Object> read(SetupInputs inputs) {
    var source = inputs.source();
    return List.of(
        inputs.caller().account(),
        inputs.cloud(),
        inputs.workspace(),
        inputs.email(),
        inputs.suffix(),
        source.type(),
        source.bucket(),
        source.owner(),
        source.region(),
        source.prefix(),
        source.keys().stream().map(KeyInUse::arn).toList());
  }
}
