package org.sentinelsetup.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StackAct;
import org.sentinelsetup.wizard.WizardEvent;

/** What a failed set-up left, on the page that shows what would change. */
class FailedStackTest {
  private Rendering window;

  private void open(Plan plan) {
    window =
        Rendering.open(false)
            .show(
                Journey.answered()
                    .send(new WizardEvent.Preview(), new Answer.PlanMade(plan))
                    .state());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void press(String id) {
    Rendering.onFx(
        () -> {
          ((Button) window.scene().lookup(id)).fire();
          return null;
        });
  }

  @Test
  void aFailedStackIsDeletedAfterAQuestionThatNamesWhatGoesAndWhatStays() {
    open(
        Plans.of(
            Plans.BLOCKER.removing(
                new FailedStack(
                    "cloudtrail-sentinel-integration",
                    "arn",
                    "eu-west-1",
                    "DELETE_FAILED",
                    List.of(new StackResource("Topic", "t-1", "AWS::SNS::Topic", "X")),
                    List.of(new StackResource("Queue", "q-1", "AWS::SQS::Queue", "X"))))));
    press("#removeStack");
    assertThat(window.sent()).isEmpty();
    assertThat(
            window.scene().lookup("#question").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText()))
        .anyMatch(text -> text.contains("Delete the stack cloudtrail-sentinel-integration"))
        .anyMatch(text -> text.contains("Topic (t-1)") && text.contains("Queue (q-1)"));
    press("#yes");
    assertThat(window.sent()).containsExactly(new StackAct.RemoveFailedStack());
  }

  @Test
  void aStackOfOthersIsOnlySpokenOf() {
    open(Plans.of(Plans.BLOCKER));
    assertThat(window.scene().lookup("#removeStack")).isNull();
  }
}
