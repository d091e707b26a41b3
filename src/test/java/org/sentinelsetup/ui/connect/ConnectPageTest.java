package org.sentinelsetup.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

class ConnectPageTest {
  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private static Journey connecting() {
    return Journey.deployed().send(new WizardEvent.GoTo(StepId.CONNECT));
  }

  private List<CheckBox> boxes() {
    return window.scene().getRoot().lookupAll("#steps .check-box").stream()
        .map(CheckBox.class::cast)
        .toList();
  }

  private List<String> values(String step) {
    return window.scene().getRoot().lookupAll("#" + step + " .selectable-text").stream()
        .map(value -> ((TextArea) value).getText())
        .toList();
  }

  private List<String> ticked() {
    return boxes().stream().filter(CheckBox::isSelected).map(CheckBox::getText).toList();
  }

  private void choose(String portal) {
    Rendering.onFx(
        () -> {
          ((RadioButton) window.scene().lookup("#" + portal)).fire();
          return null;
        });
  }

  private void open(String step) {
    Rendering.onFx(
        () -> {
          ((Hyperlink) window.scene().lookup("#" + step + " .hyperlink")).fire();
          return null;
        });
  }

  private static Journey handingOver() {
    return Journey.answered()
        .send(
            new WizardEvent.Preview(),
            new Answer.PlanMade(
                new Plan(
                    Samples.inputs(),
                    Samples.ROLE,
                    List.of(),
                    List.of(),
                    List.of(Samples.handOver()))),
            new WizardEvent.Deploy(),
            new Answer.DeploymentMoved(Samples.deployment()),
            new Answer.Deployed(Samples.outputs()),
            new WizardEvent.GoTo(StepId.CONNECT));
  }

  @Test
  void whatTheOwnerOfAKeyHasToDoHoldsTheStepUntilItIsConfirmed() {
    Journey journey = handingOver();
    window = Rendering.open(false).show(journey.state());
    assertThat(values("handOver").getFirst())
        .contains(Samples.KEY_ELSEWHERE, Samples.ROLE, "SentinelDecrypt");
    assertThat(NextAction.of(journey.state()))
        .isEqualTo(
            new Next.Blocked(Text.of("wizard.hand-over", "444455556666"), Next.Focus.HAND_OVER));
    Rendering.onFx(
        () -> {
          window.find("#handOverDone", CheckBox.class).fire();
          return null;
        });
    var done = new WizardEvent.HandOverDone(Samples.handOver(), true);
    assertThat(window.sent()).containsExactly(done);
    journey.send(done);
    assertThat(journey.effects())
        .last()
        .isInstanceOfSatisfying(
            Effect.LookAtHandOver.class,
            look -> assertThat(look.handOver()).isEqualTo(Samples.handOver()));
    assertThat(NextAction.of(journey.state())).isInstanceOf(Next.Go.class);
    window.show(
        journey
            .send(
                new Answer.HandOverLooked(
                    Samples.handOver(), Text.of("plan.hand-over-unseen", "444455556666")))
            .state());
    assertThat(window.find("#handOverSeen", Label.class).getText()).contains("444455556666");
    assertThat(window.sees("#handOverSeen")).isTrue();
  }

  @Test
  void stepsAreNumberedInTheirOrder() {
    window = Rendering.open(false).show(connecting().state());
    assertThat(window.scene().getRoot().lookupAll("#steps .number"))
        .extracting(number -> ((Label) number).getText())
        .containsExactly("1.", "2.", "3.", "4.", "5.", "6.", "7.");
    assertThat(boxes().get(1).getAccessibleText())
        .startsWith("2. Open https://security.microsoft.com");
  }

  @Test
  void eachValueStandsWhereItIsAskedForAndNowhereElse() {
    window = Rendering.open(false).show(connecting().state());
    assertThat(values("step-external-id")).containsExactly(Samples.WORKSPACE);
    assertThat(values("step-fill"))
        .containsExactly(Samples.ROLE, Samples.outputs().queueUrl(), "AWSCloudTrail");
    assertThat(values("steps")).hasSize(4);
    assertThat(boxes())
        .extracting(CheckBox::getText)
        .noneMatch(words -> words.contains(Samples.WORKSPACE) || words.contains(Samples.ROLE));
  }

  @Test
  void aTickIsSentAndShownOnlyWhenTheWizardSaysSo() {
    window = Rendering.open(false).show(connecting().state());
    Rendering.onFx(
        () -> {
          boxes().getFirst().fire();
          return null;
        });
    assertThat(window.sent())
        .containsExactly(new WizardEvent.PortalStepTicked("sentinel.permission", true));
    window.show(connecting().send(window.sent().getFirst()).state());
    assertThat(ticked()).containsExactly("You need write permission on the workspace.");
    window.show(connecting().state());
    assertThat(ticked()).isEmpty();
  }

  @Test
  void theOtherPortalKeepsTheTicksOfTheStepsBothHave() {
    window =
        Rendering.open(false)
            .show(
                connecting()
                    .send(
                        new WizardEvent.PortalStepTicked("sentinel.permission", true),
                        new WizardEvent.PortalStepTicked("sentinel.defender-open", true))
                    .state());
    choose("azure");
    assertThat(ticked()).containsExactly("You need write permission on the workspace.");
    assertThat(boxes().get(1).getText()).contains("portal.azure.com");
    choose("defender");
    assertThat(ticked()).hasSize(2);
    assertThat(window.sent()).isEmpty();
  }

  @Test
  void theChosenPortalIsOpenedInTheBrowser() {
    window = Rendering.open(false).show(connecting().state());
    open("step-defender-open");
    choose("azure");
    open("step-azure-open");
    assertThat(window.browsed())
        .containsExactly(
            URI.create("https://security.microsoft.com"), URI.create("https://portal.azure.com"));
  }

  @Test
  void onlyTheDemoOffersToAddTheConnection() {
    window = Rendering.open(false).show(connecting().state());
    assertThat(window.scene().lookup("#add").getParent().isVisible()).isFalse();
  }
}
