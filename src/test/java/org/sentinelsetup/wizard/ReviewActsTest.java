package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** What is done with a plan beside carrying it out, and what keeps it from being carried out. */
class ReviewActsTest {
  private static final String FILE = "/files/approved.json";
  private static final Approval SAME = new Approval(FILE, "ab12", List.of());
  private static final Approval OTHER =
      new Approval(FILE, "ab12", List.of(Text.of("approval.nothing")));
  private static final Finding TAKEN =
      Finding.blocker(Text.of("preflight.roles-full"), Text.of("preflight.roles-full-fix"))
          .by(Check.QUOTAS);

  private static ReviewStep review(Journey journey) {
    return journey.state().review();
  }

  private static Plan plan(Journey journey) {
    return Objects.requireNonNull(review(journey).plan());
  }

  @Test
  void onlyTheApprovedPlanMayBeCarriedOut() {
    Journey journey = Journey.previewed().send(new ReviewAct.ApprovalChosen(FILE));
    assertThat(journey.effects()).endsWith(new ReviewEffect.Compare(plan(journey), FILE));
    journey.send(new Answer.Compared(OTHER));
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Blocked.class);
    assertThat(review(journey).findings().getFirst().level()).isEqualTo(Finding.Level.BLOCKER);
    journey.send(new WizardEvent.Deploy());
    assertThat(journey.state().deploy().begun()).isFalse();
    // A plan made afresh is compared by itself.
    journey.send(new WizardEvent.Preview(), new Answer.PlanMade(Samples.plan()));
    assertThat(journey.effects()).endsWith(new ReviewEffect.Compare(plan(journey), FILE));
    journey.send(new WizardEvent.Deploy());
    assertThat(journey.state().deploy().begun()).as("before it is known").isFalse();
    journey.send(new Answer.Compared(SAME), new WizardEvent.Deploy());
    assertThat(journey.state().deploy().begun()).isTrue();
  }

  @Test
  void aComparisonThatFailedIsNoApproval() {
    Problem problem =
        Problem.of(
            Text.of("problem.not-a-plan.title", FILE),
            Text.of("problem.not-a-plan.cause", FILE, "x"),
            Text.of("problem.not-a-plan.action"));
    Journey journey =
        Journey.previewed()
            .send(
                new ReviewAct.ApprovalChosen(FILE),
                new Answer.Failed(StepId.REVIEW, problem),
                new WizardEvent.Deploy());
    assertThat(journey.state().deploy().begun()).isFalse();
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Blocked.class);
    journey.send(new ReviewAct.ApprovalLeft(), new WizardEvent.Deploy());
    assertThat(journey.state().deploy().begun()).isTrue();
  }

  @Test
  void whatHasToBeApprovedStaysSoWhateverIsAnsweredAnew() {
    Journey journey =
        Journey.previewed()
            .send(
                new ReviewAct.ApprovalChosen(FILE),
                new Answer.Compared(SAME),
                new WizardEvent.GoTo(StepId.SENTINEL));
    assertThat(review(journey).plan()).isNull();
    assertThat(review(journey).papers().approved()).isEqualTo(FILE);
    assertThat(review(journey).papers().approval()).isNull();
  }

  @Test
  void aCheckIsMadeAgainByItself() {
    Journey journey = Journey.previewed();
    List<Finding> before = plan(journey).findings();
    journey.send(new ReviewAct.CheckAgain(Check.QUOTAS));
    assertThat(journey.effects())
        .endsWith(new ReviewEffect.CheckAgain(plan(journey), Check.QUOTAS));
    journey.send(new Answer.CheckedAgain(Check.QUOTAS, List.of(TAKEN)));
    assertThat(plan(journey).findings()).containsAll(before).contains(TAKEN);
    assertThat(review(journey).blocked()).isTrue();
    journey.send(
        new ReviewAct.CheckAgain(Check.QUOTAS), new Answer.CheckedAgain(Check.QUOTAS, List.of()));
    assertThat(plan(journey).findings()).isEqualTo(before);
  }

  @Test
  void filesAreSavedAndSaidToBe() {
    Journey journey = Journey.previewed().send(new ReviewAct.SavePlan("/files/plan.json"));
    assertThat(journey.effects())
        .endsWith(new ReviewEffect.SavePlan(plan(journey), "/files/plan.json"));
    journey.send(new Answer.Saved("/files/plan.json"));
    assertThat(review(journey).papers().saved()).isEqualTo("/files/plan.json");
    journey.send(new ReviewAct.SaveSetup("/files/setup.json"));
    assertThat(journey.effects())
        .endsWith(new ReviewEffect.SaveSetup(plan(journey), "/files/setup.json"));
    Journey without = Journey.answered().send(new ReviewAct.SavePlan("/files/plan.json"));
    assertThat(without.effects()).noneMatch(ReviewEffect.SavePlan.class::isInstance);
  }

  @Test
  void aDeletedRoleGoesOnlyWhenItIsChosen() {
    Journey journey = Journey.previewed();
    assertThat(plan(journey).inputs().deletedPrincipals()).isEmpty();
    journey.send(new WizardEvent.DeletedPrincipalChosen("AROA1234567890EXAMPLE", true));
    assertThat(journey.effects().getLast())
        .isInstanceOfSatisfying(
            ReviewEffect.MakePlan.class,
            make ->
                assertThat(make.inputs().deletedPrincipals())
                    .isEqualTo(Set.of("AROA1234567890EXAMPLE")));
  }
}
