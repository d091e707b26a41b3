package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.StackDescription;

/** A run that was cut off goes on by itself, once its account is reached. */
class ResumptionTest {
  private static final Plan PLAN = Samples.plan();
  private static final Begun APPLY = new Begun.Apply(PLAN, Samples.NOW, "token", 1);

  private static Journey signedIn() {
    return Journey.signedIn();
  }

  @Test
  void aSetUpGoesOnWithTheAnswersItWasBegunWith() {
    Journey journey = signedIn().send(new WizardEvent.Resume(APPLY));
    WizardState state = journey.state();
    assertThat(journey.effects()).endsWith(new Effect.CarryOut(PLAN));
    assertThat(state.current()).isEqualTo(StepId.DEPLOY);
    assertThat(state.deploy().begun()).isTrue();
    assertThat(state.inputs()).contains(PLAN.inputs());
    assertThat(state.stale()).isFalse();
    assertThat(Steps.stateOf(state, StepId.REVIEW)).isInstanceOf(StepState.Done.class);
  }

  private static Removal removal() {
    var stack =
        new StackDescription(
            "arn:aws:cloudformation:eu-west-1:111122223333:stack/cloudtrail-sentinel-integration/1",
            "cloudtrail-sentinel-integration",
            "CREATE_COMPLETE",
            null,
            Map.of(),
            Map.of(),
            List.of(),
            false,
            Map.of(),
            null);
    var inputs =
        new RemovalInputs(
            Samples.identity(), List.of(), Samples.source().region(), stack.id(), false, null);
    return new Removal(
        inputs,
        new Established(stack),
        List.of(),
        List.of(
            new PlannedChange.StackRemoval(stack.name(), stack.id(), false, List.of(), List.of())),
        List.of());
  }

  @Test
  void takingAwayGoesOn() {
    var removal = removal();
    Journey journey =
        signedIn().send(new WizardEvent.Resume(new Begun.Undo(removal, Samples.NOW, "token", 0)));
    assertThat(journey.effects()).endsWith(new Effect.TakeAway(removal));
    assertThat(journey.state().current()).isEqualTo(StepId.CONNECTIONS);
    assertThat(journey.state().undo().removal()).isEqualTo(removal);
    journey.send(new Answer.Undone());
    assertThat(journey.state().undo().done()).isTrue();
  }

  @Test
  void nothingGoesOnBeforeSomebodyIsThereOrBesideAnotherRun() {
    Journey nobody = Journey.typed().send(new WizardEvent.Resume(APPLY));
    assertThat(nobody.effects()).noneMatch(Effect.CarryOut.class::isInstance);
    Journey twice = signedIn().send(new WizardEvent.Resume(APPLY), new WizardEvent.Resume(APPLY));
    assertThat(twice.effects().stream().filter(Effect.CarryOut.class::isInstance)).hasSize(1);
  }
}
