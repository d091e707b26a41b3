package org.sentinelsetup.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.ui.Flows;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.AlertAnswer;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

class VerifyPageTest {
  private static final String QUERY = "AWSCloudTrail | summarize max(TimeGenerated)";

  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private Node find(String selector) {
    return window.scene().lookup(selector);
  }

  private List<String> texts(String selector) {
    return window.scene().getRoot().lookupAll(selector).stream()
        .filter(Node::isVisible)
        .map(node -> node instanceof Label label ? label.getText() : ((TextArea) node).getText())
        .toList();
  }

  private void press(String button) {
    Rendering.onFx(
        () -> {
          ((Button) find(button)).fire();
          return null;
        });
  }

  static Stream<Arguments> flows() {
    return Stream.of(
        Arguments.of(
            Journey.deployed().send(new FlowAct.ConnectionAdded()),
            "Looking at the hops…",
            Collections.nCopies(7, "Unknown yet")),
        Arguments.of(
            Flows.waiting(),
            "Waiting for this hop: Sentinel reads the queue.",
            List.of(
                "Flowing", "Flowing", "Unknown yet", "Waiting", "Waiting", "Waiting", "Waiting")),
        Arguments.of(
            Flows.flowing(),
            "The AWS side is complete. This program cannot see the table: run the query in the"
                + " workspace.",
            List.of(
                "Flowing", "Flowing", "Flowing", "Flowing", "Flowing", "Flowing", "Unknown yet")),
        Arguments.of(
            Flows.partly(),
            "Some logs do not get past this hop: Sentinel fetches the logs.",
            List.of(
                "Flowing", "Flowing", "Flowing", "Flowing", "Flowing", "Partly", "Unknown yet")),
        Arguments.of(
            Flows.broken(),
            "Logs do not get past this hop: Sentinel reads the queue.",
            List.of(
                "Flowing", "Flowing", "Unknown yet", "Broken", "Waiting", "Waiting", "Waiting")));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyHopIsShownAsSeen(Journey journey, String headline, List<String> states) {
    window = Rendering.open(false).show(journey.state());
    assertThat(((Label) find("#headline")).getText()).isEqualTo(headline);
    assertThat(texts("#hops .hop-state")).isEqualTo(states);
    assertThat(find("#done").isVisible()).isFalse();
  }

  @Test
  void adviceStandsAtItsHopAndGoesWithIt() {
    window = Rendering.open(false).show(Flows.broken().state());
    String advice = "#hop-" + Hop.SENTINEL_READS.name() + " .hop-advice";
    assertThat(texts(advice)).singleElement().asString().contains("role ARN and queue URL");
    window.show(Flows.flowing().state());
    assertThat(texts(advice)).isEmpty();
  }

  @Test
  void onlyAdviceThatCarriesAQueryCanBeCopied() {
    window = Rendering.open(false).show(Flows.broken().state());
    assertThat(find("#hops .hop .copy-button")).isNotNull();
    assertThat(copies()).isEmpty();
    window.show(Flows.flowing().state());
    assertThat(copies()).hasSize(1);
    assertThat(texts("#hop-" + Hop.ROWS_IN_TABLE.name() + " .hop-advice"))
        .containsExactly("Run this query in the workspace: " + QUERY);
    assertThat(texts("#queries .selectable-text")).first().isEqualTo(QUERY);
    Rendering.onFx(
        () -> {
          ((Button) copies().getFirst()).fire();
          assertThat(javafx.scene.input.Clipboard.getSystemClipboard().getString())
              .isEqualTo(QUERY);
          return null;
        });
  }

  private List<Node> copies() {
    return window.scene().getRoot().lookupAll("#hops .hop-texts > .copy-button").stream()
        .filter(Node::isVisible)
        .toList();
  }

  @Test
  void lookingCanBeStoppedAndTakenUpAgain() {
    window = Rendering.open(false).show(Flows.waiting().state());
    assertThat(find("#again").isVisible()).isFalse();
    press("#stop");
    window.show(Flows.waiting().send(new WizardEvent.Cancel(StepId.VERIFY)).state());
    assertThat(find("#stop").isVisible()).isFalse();
    press("#again");
    assertThat(window.sent())
        .containsExactly(new WizardEvent.Cancel(StepId.VERIFY), new FlowAct.WatchFlow());
  }

  @Test
  void whoIsDoneIsToldWhatRemains() {
    WizardEvent done = new FlowAct.Finish();
    window = Rendering.open(false).show(Flows.flowing().send(done).state());
    assertThat(find("#done").isVisible()).isTrue();
    assertThat(texts("#remains .selectable-text"))
        .satisfiesExactly(
            query -> assertThat(query).startsWith("Run the first query below"),
            mail -> assertThat(mail).contains("alerts@example.com"));
    window.show(Flows.partly().send(done).state());
    assertThat(texts("#remains .selectable-text"))
        .satisfiesExactly(
            fault -> assertThat(fault).contains("Mend this hop: Sentinel fetches the logs"),
            mail -> assertThat(mail).contains("Alarms reach nobody before"),
            letters ->
                assertThat(letters)
                    .contains(
                        "the 4 messages in the dead-letter queue"
                            + " cloudtrail-sentinel-integration-dead-letter"));
    window.show(Flows.waiting().send(done).state());
    assertThat(texts("#remains .selectable-text"))
        .first()
        .asString()
        .startsWith("Logs were not yet seen to get all the way");
    window.show(
        Flows.flowing()
            .send(
                new Answer.OfAlert(
                    new AlertAnswer.Seen(
                        new AlertMail(
                            AlertMail.State.CONFIRMED, "alerts@example.com", "arn:1", 1))),
                done)
            .state());
    assertThat(texts("#remains .selectable-text"))
        .as("the address is known to be confirmed")
        .hasSize(1);
  }

  @Test
  void eachCountSaysSinceWhenUnlessAllAreSinceTheSameTime() {
    window = Rendering.open(false).show(Flows.flowing().state());
    assertThat(texts(".looked-row .caption"))
        .singleElement()
        .asString()
        .endsWith("Counts are of what came since 2026-11-25 13:15 UTC.");
    assertThat(window.sees("#hop-S3_NOTIFIES .caption")).isFalse();
    window.show(Flows.older().state());
    assertThat(texts(".looked-row .caption")).noneMatch(text -> text.contains("Counts"));
    assertThat(texts("#hop-LOGS_ARRIVE .caption"))
        .containsExactly("Counted since 2026-09-06 14:12 UTC");
    assertThat(texts("#hop-S3_NOTIFIES .caption"))
        .containsExactly("Counted since 2026-09-06 14:00 UTC");
    assertThat(window.sees("#hop-ROLE_ASSUMED .caption")).isFalse();
  }

  @Test
  void theChartSaysWhatItShows() {
    window =
        Rendering.open(false).show(Journey.deployed().send(new FlowAct.ConnectionAdded()).state());
    assertThat(window.sees(".flow-none")).isTrue();
    assertThat(window.sees(".flow-chart .chart")).isFalse();
    window.show(Flows.partly().state());
    assertThat(window.sees(".flow-none")).isFalse();
    assertThat(find(".flow-chart .chart").getAccessibleText())
        .startsWith("Messages per 5 minutes, 13:15 to 14:00 UTC.")
        .endsWith("Sent 12, Received 40, Deleted 8, Set aside 4.");
    assertThat(texts(".flow-legend .label"))
        .containsExactly("Sent 12", "Received 40", "Deleted 8", "Set aside 4");
    Rendering.onFx(
        () -> {
          var chart = (javafx.scene.chart.XYChart<?, ?>) find(".flow-chart .chart");
          assertThat(chart.getData()).as("a gap cuts each of four lines in two").hasSize(8);
          assertThat(chart.getAnimated()).isFalse();
          return null;
        });
  }

  @Test
  void messagesAreSentBackAfterAQuestionThatSaysHowMany() {
    window = Rendering.open(false).show(Flows.flowing().state());
    assertThat(window.sees("#send-back")).isFalse();
    window.show(Flows.partly().state());
    assertThat(((Button) find("#send-back")).getText()).isEqualTo("Send 4 messages back");
    press("#send-back");
    assertThat(window.sent()).isEmpty();
    assertThat(texts(".send-back .banner-title"))
        .containsExactly("Send 4 messages back after the repair?");
    press(".send-back #yes");
    assertThat(window.sent()).containsExactly(new FlowAct.SendBack());
    window.show(Flows.sendingBack().state());
    assertThat(window.sees("#send-back")).isFalse();
    assertThat(window.sees("#stop")).isFalse();
    assertThat(texts(".send-back-progress")).containsExactly("1 of 4 messages sent back so far.");
  }

  @Test
  void onlyTheFirstGroupOfQueriesIsOpen() {
    window = Rendering.open(false).show(Flows.flowing().state());
    Rendering.onFx(
        () -> {
          assertThat(window.scene().getRoot().lookupAll("#queries .query-pane"))
              .extracting(pane -> ((javafx.scene.control.TitledPane) pane).isExpanded())
              .containsExactlyInAnyOrder(true, false, false);
          return null;
        });
  }

  @Test
  void oneEventIsFollowedWhenAskedTo() {
    window = Rendering.open(false).show(Flows.flowing().state());
    assertThat(find("#trace-stages").isVisible()).isFalse();
    press("#trace-event");
    assertThat(window.sent()).containsExactly(new FlowAct.TraceEvent());
    window.show(Flows.traced(false).state());
    assertThat(find("#trace-event").isVisible()).isFalse();
    window.show(Flows.traced(true).state());
    assertThat(find("#trace-event").isVisible()).isTrue();
    assertThat(texts("#trace-DELIVERED .hop-evidence")).first().asString().contains(".json.gz");
    assertThat(texts("#trace-IN_TABLE .hop-advice")).first().asString().contains("AwsEventId");
  }
}
