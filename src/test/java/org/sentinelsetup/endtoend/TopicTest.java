package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.model.Finding.Level;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Advanced;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Somebody else is told of every new object already: through a topic, both are. */
@Timeout(120)
class TopicTest {
  private static final Place LOGS = new Place(Seed.LOGGING, Seed.LOG_REGION);
  private static final String TOPIC = LOGS.arn("sns", "new-objects");
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
       "Principal": {"Service": "s3.amazonaws.com"}, "Action": "sns:Publish", "Resource": "%s",
       "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::%s"}}}]}"""
          .formatted(TOPIC, Seed.LOG_BUCKET);

  private static Guest withTopic() throws Exception {
    Guest guest = Guest.atLogs(Scenario.HAPPY);
    guest.inWorld(
        world -> {
          var _ = world.topics().createTopic(LOGS, "new-objects", Map.of("Policy", POLICY));
          var bucket = world.buckets().find(Seed.LOG_BUCKET).orElseThrow();
          bucket.notifications(
              new NotificationRules(
                  List.of(
                      new NotificationRules.Rule(
                          NotificationRules.Kind.TOPIC,
                          "everybody",
                          TOPIC,
                          List.of("s3:ObjectCreated:*"),
                          Optional.empty(),
                          Optional.empty())),
                  false));
          return true;
        });
    guest.look(Seed.LOG_BUCKET);
    return guest;
  }

  private static Plan plan(Guest guest, WizardEvent.Act... acts) throws InterruptedException {
    guest.send(acts);
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    return Objects.requireNonNull(
        guest
            .await(
                state ->
                    state.review().plan() != null
                        && !state.stale()
                        && state.review().activity() instanceof Activity.Idle)
            .review()
            .plan());
  }

  private static Advanced through(String topic) {
    Advanced usual = Advanced.USUAL;
    return new Advanced(
        usual.namePattern(),
        usual.roleName(),
        usual.tags(),
        usual.permissionsBoundary(),
        usual.serviceRole(),
        usual.protect(),
        usual.bothSessionNames(),
        topic,
        usual.topicKey(),
        usual.deadLetterThreshold(),
        usual.quietHours());
  }

  @Test
  void theQueueIsSubscribedAndLogsFlow() throws Exception {
    try (Guest guest = withTopic()) {
      assertThat(plan(guest).findings())
          .filteredOn(finding -> finding.level() == Level.BLOCKER)
          .singleElement()
          .extracting(finding -> finding.fix().key())
          .isEqualTo("notification.overlap-topic-fix");
      Plan plan = plan(guest, new SentinelAct.AdvancedTyped(through(TOPIC)));
      assertThat(plan.blocked()).isFalse();
      guest.send(new WizardEvent.Deploy());
      WizardState made =
          guest.await(
              now ->
                  now.deploy().outputs() != null
                      || now.deploy().activity() instanceof Activity.Failed);
      var outputs = Objects.requireNonNull(made.deploy().outputs(), made.deploy()::toString);
      new Browser(guest.cloud().baseUri()).addConnection(plan.inputs(), outputs);
      guest.send(new FlowAct.ConnectionAdded());
      assertThat(guest.await(now -> now.verify().flowing()).verify().flowing()).isTrue();
      List<NotificationRules.Rule> rules =
          guest.inWorld(
              world -> world.buckets().find(Seed.LOG_BUCKET).orElseThrow().notifications().rules());
      assertThat(rules).extracting(NotificationRules.Rule::target).containsExactly(TOPIC);
      // Whoever else is subscribed there goes on; of ours nothing is left in it after the undo.
      guest.send(new WizardEvent.GoTo(StepId.CONNECTIONS), new UndoAct.ListConnections());
      var found =
          Objects.requireNonNull(guest.await(now -> now.undo().found() != null).undo().found());
      guest.send(new ConnectionAct.PreviewUndo(found.getFirst().stack().id()));
      guest.await(now -> now.undo().removal() != null);
      guest.send(new UndoAct.Undo());
      guest.await(now -> now.undo().done());
      int left = guest.inWorld(world -> world.topics().subscriptions(TOPIC).size());
      assertThat(left).isZero();
    }
  }

  @Test
  void aTopicThatIsNotToldIsRefused() throws Exception {
    try (Guest guest = withTopic()) {
      Plan plan = plan(guest, new SentinelAct.AdvancedTyped(through(TOPIC + "-2")));
      assertThat(plan.blocked()).isTrue();
      assertThat(plan.findings())
          .anyMatch(finding -> finding.what().key().equals("notification.topic-not-told"));
    }
  }
}
