package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** The alert e-mail goes its own way beside its step, and its link is kept nowhere. */
class AlertActsTest {
  private static final String TOPIC = Samples.outputs().topicArn();
  private static final String TOKEN = "2336412f37fb687f5d51e6e241d09c8057edc37aa0d57bdd68bc66351f";
  private static final String LINK =
      "https://sns.eu-west-1.amazonaws.com/confirmation.html?TopicArn=%s&Token=%s&Endpoint=a@b.c"
          .formatted(TOPIC, TOKEN);
  private static final Problem PROBLEM =
      Problem.of(Text.of("a.title"), Text.of("a.cause"), Text.of("a.action"));
  private static final AlertMail PENDING =
      new AlertMail(AlertMail.State.PENDING, "alerts@example.com", "", 0);

  private static Journey connecting() {
    return Journey.deployed().send(new WizardEvent.GoTo(StepId.CONNECT));
  }

  private static Journey seen() {
    return connecting().send(new Answer.OfAlert(new AlertAnswer.Seen(PENDING)));
  }

  private static WizardEvent act(AlertAct what) {
    return new WizardEvent.OfAlert(what);
  }

  private static AlertEffect last(Journey journey) {
    return ((Effect.OfAlert) journey.effects().getLast()).what();
  }

  @Test
  void openingThePageLooks() {
    assertThat(last(connecting())).isInstanceOf(AlertEffect.Look.class);
    Journey journey = seen();
    assertThat(journey.state().alert().mail()).isEqualTo(PENDING);
    assertThat(journey.state().alert().busy()).isFalse();
  }

  @Test
  void beforeThereIsATopicNothingIsDone() {
    Journey journey = Journey.answered();
    int asked = journey.effects().size();
    journey.send(
        act(new AlertAct.Look()), act(new AlertAct.Test()), act(new AlertAct.Confirm(LINK)));
    assertThat(journey.effects()).hasSize(asked);
  }

  @Test
  void aLinkIsHandedOnAndForgotten() {
    Journey journey = seen().send(act(new AlertAct.Confirm(LINK)));
    assertThat(last(journey))
        .isInstanceOfSatisfying(
            AlertEffect.Confirm.class,
            confirm -> assertThat(confirm.link().token()).isEqualTo(TOKEN));
    assertThat(journey.state().toString()).doesNotContain(TOKEN);
    assertThat(journey.effects().toString()).doesNotContain(TOKEN);
    assertThat(act(new AlertAct.Confirm(LINK)).toString()).doesNotContain(TOKEN);
    assertThat(journey.effects().getLast().mayBeAbandoned()).isFalse();
  }

  @Test
  void aLinkOfAnotherTopicIsRefusedWithoutACall() {
    Journey journey = seen();
    int asked = journey.effects().size();
    journey.send(act(new AlertAct.Confirm(LINK.replace("-alarms", "-others"))));
    assertThat(journey.effects()).hasSize(asked);
    assertThat(journey.state().alert().refused())
        .isEqualTo(Text.of("alert.link-other-topic", TOPIC));
  }

  @Test
  void oneThingAtATime() {
    Journey journey = seen().send(act(new AlertAct.Test()));
    int asked = journey.effects().size();
    journey.send(act(new AlertAct.Look()), act(new AlertAct.Confirm(LINK)));
    assertThat(journey.effects()).hasSize(asked);
    journey.send(act(new AlertAct.Stop()));
    assertThat(last(journey)).isInstanceOf(AlertEffect.Stop.class);
    assertThat(journey.state().alert().busy()).isFalse();
  }

  @Test
  void whatFailsIsToldThereAndStopsNobody() {
    Journey journey = seen().send(act(new AlertAct.Test()));
    var lane = Lane.of(journey.effects().getLast());
    assertThat(lane).isNotEqualTo(Lane.of(new Effect.Stop(StepId.CONNECT)));
    journey.send(lane.failed(PROBLEM));
    assertThat(journey.state().alert().activity()).isEqualTo(new Activity.Failed(PROBLEM));
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Go.class);
    assertThat(Steps.stateOf(journey.state(), StepId.CONNECT)).isInstanceOf(StepState.Ready.class);
  }

  @Test
  void afterTheNextSignInItLooksAndRepeatsNothing() {
    Journey journey = seen().send(act(new AlertAct.Confirm(LINK)));
    journey.send(new Answer.SessionEnded(journey.effects().getLast(), PROBLEM));
    assertThat(Steps.stateOf(journey.state(), StepId.CONNECT))
        .isInstanceOf(StepState.NeedsAttention.class);
    assertThat(journey.state().signIn().interrupted()).hasSize(1);
    journey.send(new SignInAct.SignIn(), new Answer.Renewed(Samples.signedIn()));
    assertThat(last(journey)).isInstanceOf(AlertEffect.Look.class);
    assertThat(journey.state().alert().busy()).isTrue();
  }

  @Test
  void aTestIsShownUntilTheNext() {
    var sent = new AlertTest.Sent("alarm", Samples.NOW);
    Journey journey =
        seen().send(act(new AlertAct.Test()), new Answer.OfAlert(new AlertAnswer.Tested(sent)));
    assertThat(journey.state().alert().test()).isEqualTo(sent);
    journey.send(act(new AlertAct.Test()));
    assertThat(journey.state().alert().test()).isNull();
  }
}
