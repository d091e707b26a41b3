package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** Measuring goes on beside the plan: it never stands in the way, and never takes its place. */
class CostActsTest {
  private static final DayVolume VOLUME =
      new DayVolume(LocalDate.of(2026, 11, 25), 24, 4096, true, 12);
  private static final Problem PROBLEM =
      Problem.of(
          Text.of("wizard.stale.title"),
          Text.of("wizard.stale.cause"),
          Text.of("wizard.stale.action"));
  private static final CostAct.MeasureVolume MEASURE = new CostAct.MeasureVolume();

  private static ReviewStep review(Journey journey) {
    return journey.state().review();
  }

  @Test
  void itIsDoneOnRequestAndDeployingNeedNotWait() {
    Journey journey = Journey.previewed().send(MEASURE);
    assertThat(journey.effects()).endsWith(new ReviewEffect.MeasureVolume(Samples.source()));
    assertThat(review(journey).cost().measuring()).isTrue();
    assertThat(review(journey).activity()).isEqualTo(Activity.IDLE);
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Go.class);
    journey.send(new WizardEvent.Deploy());
    assertThat(journey.effects().getLast()).isInstanceOf(Effect.CarryOut.class);
    journey.send(new Answer.VolumeMeasured(Samples.source(), VOLUME));
    assertThat(review(journey).cost().volume()).isEqualTo(VOLUME);
    assertThat(review(journey).cost().measuring()).isFalse();
  }

  @Test
  void aPlanThatIsBeingMadeIsNotGivenUpForIt() {
    Journey without = Journey.answered().send(MEASURE);
    assertThat(without.effects()).noneMatch(ReviewEffect.MeasureVolume.class::isInstance);
    Journey planning = Journey.previewed().send(new WizardEvent.Preview(), MEASURE);
    assertThat(planning.effects().getLast()).isInstanceOf(ReviewEffect.MakePlan.class);
    Journey measuring = Journey.previewed().send(MEASURE, new WizardEvent.Preview());
    assertThat(measuring.effects().getLast()).isInstanceOf(ReviewEffect.MakePlan.class);
    assertThat(review(measuring).cost().measuring()).isFalse();
  }

  @Test
  void whatFailsIsTheMeasuringAndNotTheReview() {
    Journey journey = Journey.previewed().send(MEASURE, new Answer.Failed(StepId.REVIEW, PROBLEM));
    assertThat(review(journey).cost().activity()).isEqualTo(new Activity.Failed(PROBLEM));
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Go.class);
    journey.send(MEASURE, new CostAct.StopMeasuring());
    assertThat(journey.effects()).endsWith(new Effect.Stop(StepId.REVIEW));
    assertThat(review(journey).cost().activity()).isEqualTo(Activity.IDLE);
  }

  @Test
  void itGoesOnAfterTheNextSignIn() {
    Journey journey = Journey.previewed().send(MEASURE);
    Effect effect = journey.effects().getLast();
    journey.send(new Answer.SessionEnded(effect, PROBLEM));
    assertThat(review(journey).cost().measuring()).isFalse();
    journey.send(new SignInAct.SignIn(), new Answer.Renewed(Samples.signedIn()));
    assertThat(journey.effects().getLast()).isEqualTo(effect);
    assertThat(review(journey).cost().measuring()).isTrue();
    assertThat(review(journey).activity()).isEqualTo(Activity.IDLE);
  }

  @Test
  void pricesAreKeptAsTypedAndUsedWhenTheyCanBe() {
    Journey journey =
        Journey.previewed()
            .send(
                new CostAct.PriceTyped(Charge.GET, "0,0004"),
                new CostAct.PriceTyped(Charge.QUEUE, "much"),
                new CostAct.FactorTyped("9"));
    CostStep cost = review(journey).cost();
    assertThat(cost.typed(Charge.QUEUE)).isEqualTo("much");
    assertThat(cost.usable()).containsOnlyKeys(Charge.GET);
    assertThat(cost.usableFactor()).isPresent();
    journey.send(new WizardEvent.GoTo(StepId.LOGS));
    assertThat(review(journey).plan()).isNull();
    assertThat(review(journey).cost().prices())
        .isEqualTo(Map.of(Charge.GET, "0,0004", Charge.QUEUE, "much"));
    assertThat(journey.effects()).hasOnlyElementsOfTypes(effects());
  }

  private static Class<?>[] effects() {
    return List.of(
            SignInEffect.SignIn.class,
            SignInEffect.ListRoles.class,
            SignInEffect.TakeRole.class,
            LogEffect.ListBuckets.class,
            LogEffect.Inspect.class,
            ReviewEffect.MakePlan.class,
            ReviewEffect.Discard.class)
        .toArray(Class<?>[]::new);
  }
}
