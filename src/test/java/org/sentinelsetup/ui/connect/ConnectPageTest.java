package org.sentinelsetup.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.sentinel.ConnectorRequest;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Connection;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import tools.jackson.databind.json.JsonMapper;

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
    return window.scene().getRoot().lookupAll(".portal-step .check-box").stream()
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

  private void choose(String way) {
    Rendering.onFx(
        () -> {
          var ways = window.find("#wayTabs", TabPane.class);
          ways.getTabs().stream()
              .filter(tab -> tab.getId().equals(way))
              .forEach(ways.getSelectionModel()::select);
          return null;
        });
    window.settle();
  }

  private void press(String selector) {
    Rendering.onFx(
        () -> {
          ((ButtonBase) window.scene().lookup(selector)).fire();
          return null;
        });
    window.settle();
  }

  private void save(int item) {
    Rendering.onFx(
        () -> {
          ((MenuButton) window.scene().lookup("#saveOutputs")).getItems().get(item).fire();
          return null;
        });
  }

  private ConnectionAct.Save saved() {
    return (ConnectionAct.Save) window.sent().getLast();
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
    assertThat(window.scene().getRoot().lookupAll(".portal-step .number"))
        .extracting(number -> ((Label) number).getText())
        .containsExactly("1.", "2.", "3.", "4.", "5.", "6.", "7.");
    assertThat(boxes().get(1).getAccessibleText())
        .startsWith("2. Open https://security.microsoft.com");
  }

  @Test
  void whatGoesIntoSentinelStandsOnTopAndTheRestOnRequest() {
    window = Rendering.open(false).show(connecting().state());
    assertThat(window.sees("#moreOutputs")).isTrue();
    assertThat(values("outputs").subList(0, 3))
        .containsExactly(Samples.ROLE, Samples.outputs().queueUrl(), "AWSCloudTrail");
    assertThat(values("step-external-id")).containsExactly(Samples.WORKSPACE);
    Node topic = outputs().get(6);
    assertThat(topic.getParent().isVisible()).isFalse();
    press("#moreOutputs");
    assertThat(topic.getParent().isVisible()).isTrue();
    assertThat(values("outputs")).hasSize(8).contains(Samples.outputs().topicArn());
  }

  private List<Node> outputs() {
    return List.copyOf(window.scene().getRoot().lookupAll("#outputs .output"));
  }

  @Test
  void allOfThemAreCopiedAndSavedExactlyAsTheyAre() {
    window = Rendering.open(false).show(connecting().state());
    press("#copyAll");
    String copied = Rendering.onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.lines())
        .contains(
            "Role to add: " + Samples.ROLE,
            "SQS URL: " + Samples.outputs().queueUrl(),
            "Stack: cloudtrail-sentinel-integration");
    save(0);
    assertThat(saved())
        .isEqualTo(new ConnectionAct.Save("/files/cloudtrail-outputs.txt", copied + "\n"));
    save(1);
    assertThat(saved().file()).isEqualTo("/files/cloudtrail-outputs.json");
    assertThat(JsonMapper.shared().readTree(saved().text()).get("roleArn").stringValue())
        .isEqualTo(Samples.ROLE);
  }

  @Test
  void theCommandIsThatOfTheRequestForEitherShell() {
    var place = new AzurePlace("1a2b3c4d-1111-4222-8333-444455556666", "rg", "acme-sentinel");
    var request = new ConnectorRequest(AzureCloud.COMMERCIAL, place, Samples.outputs());
    window =
        Rendering.open(false).show(connecting().send(new ConnectionAct.PlaceTyped(place)).state());
    choose("az");
    assertThat(values("azCommand")).containsExactly(request.posix());
    press("#powerShell");
    assertThat(values("azCommand")).containsExactly(request.powerShell());
  }

  @Test
  void whereTheWorkspaceIsIsToldToTheWizard() {
    window = Rendering.open(false).show(connecting().state());
    choose("az");
    Rendering.onFx(
        () -> {
          ((TextField) window.scene().lookup("#resource-group .text-field")).setText("rg");
          return null;
        });
    assertThat(window.sent())
        .containsExactly(new ConnectionAct.PlaceTyped(new AzurePlace("", "rg", "")));
  }

  @Test
  void anOpenedConnectionSaysWhichItIs() {
    Journey journey = connecting();
    var opened =
        new Connection(Samples.inputs(), Samples.outputsOf("flows"), Samples.NOW, 0, Samples.NOW);
    window = Rendering.open(false).show(journey.send(new Answer.ConnectionOpened(opened)).state());
    assertThat(window.find("#lead", Label.class).getText())
        .contains("cloudtrail", Samples.ACCOUNT, "eu-west-1");
    assertThat(values("outputs")).contains(opened.outputs().queueUrl());
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
        .containsExactly(new FlowAct.PortalStepTicked("sentinel.permission", true));
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
                        new FlowAct.PortalStepTicked("sentinel.permission", true),
                        new FlowAct.PortalStepTicked("sentinel.defender-open", true))
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
