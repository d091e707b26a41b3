package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;

class ContinuationTest {
  private static final Place AT_REVIEW =
      new Place(StepId.REVIEW, Samples.ACCOUNT, "LogAdmin", "acme-org-logs");

  private Continuation continuation;
  private final List<WizardEvent> done = new ArrayList<>();

  /** Sends answers as the engine would, and makes every choice that comes of them. */
  private Journey play(Journey journey, WizardEvent... answers) {
    for (WizardEvent answer : answers) {
      journey.send(answer);
      for (boolean moved = true; moved; ) {
        Continuation.Turn turn = continuation.look(journey.state());
        continuation = turn.rest();
        moved = turn.act().isPresent();
        turn.act()
            .ifPresent(
                act -> {
                  done.add(act);
                  journey.send(act);
                });
      }
    }
    return journey;
  }

  private Journey signIn(UnaryOperator<Journey> with) {
    return with.apply(
        play(
            new Journey(),
            new SignInAct.StartUrlTyped("https://acme.awsapps.com/start"),
            new SignInAct.SsoRegionTyped("eu-central-1"),
            new SignInAct.SignIn(),
            new Answer.AccountsFound(Samples.accounts()),
            new Answer.RolesFound(Samples.roles()),
            new Answer.RoleTaken(Samples.signedIn()),
            new Answer.BucketsFound(Samples.buckets())));
  }

  @Test
  void everythingIsChosenAgainUpToSentinelAndNothingIsPreviewed() {
    continuation = Continuation.to(AT_REVIEW);
    Journey journey = signIn(before -> play(before, new Answer.SourceFound(Samples.source())));
    assertThat(done)
        .containsExactly(
            new SignInAct.AccountChosen(Samples.ACCOUNT),
            new SignInAct.RoleChosen("LogAdmin"),
            new WizardEvent.GoTo(StepId.LOGS),
            new LogAct.BucketChosen("acme-org-logs"),
            new WizardEvent.GoTo(StepId.SENTINEL));
    assertThat(journey.state().current()).isEqualTo(StepId.SENTINEL);
  }

  @Test
  void whoStoppedAtLogsStaysThere() {
    continuation =
        Continuation.to(new Place(StepId.LOGS, Samples.ACCOUNT, "LogAdmin", "acme-org-logs"));
    Journey journey = signIn(before -> play(before, new Answer.SourceFound(Samples.source())));
    assertThat(journey.state().current()).isEqualTo(StepId.LOGS);
    assertThat(journey.state().logs().bucket()).isEqualTo("acme-org-logs");
  }

  @Test
  void anAccountThatIsNoLongerThereEndsIt() {
    continuation =
        Continuation.to(new Place(StepId.REVIEW, "999999999999", "LogAdmin", "acme-org-logs"));
    Journey journey = signIn(before -> before);
    assertThat(done).isEmpty();
    assertThat(journey.state().current()).isEqualTo(StepId.SIGN_IN);
  }

  @Test
  void aPersonWhoTurnsBackIsLeftAlone() {
    continuation = Continuation.to(AT_REVIEW);
    Journey journey = signIn(before -> before);
    play(journey, new WizardEvent.GoTo(StepId.SIGN_IN), new Answer.SourceFound(Samples.source()));
    assertThat(journey.state().current()).isEqualTo(StepId.SIGN_IN);
    assertThat(continuation).isEqualTo(Continuation.NOTHING);
  }

  @Test
  void aPlaceIsWhereThePersonIsOnceSheIsSomebody() {
    assertThat(Place.of(new Journey().state())).isEqualTo(Place.NONE);
    assertThat(Place.of(Journey.previewed().state())).isEqualTo(AT_REVIEW);
  }
}
