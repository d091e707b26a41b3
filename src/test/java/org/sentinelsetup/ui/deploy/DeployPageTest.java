package org.sentinelsetup.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.review.Plans;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

class DeployPageTest {
  private static final double ROWS = 14;

  private Rendering window;

  @BeforeEach
  void open() {
    window = Rendering.open(false);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private static Journey deploying(Deployment deployment) {
    return Journey.answered()
        .send(
            new WizardEvent.Preview(),
            new WizardEvent.PlanMade(Plans.of()),
            new WizardEvent.Deploy(),
            new WizardEvent.DeploymentMoved(deployment));
  }

  private Node node(String selector) {
    return window.scene().lookup(selector);
  }

  private String text(String id) {
    return ((Label) node("#" + id)).getText();
  }

  private double part() {
    return ((ProgressBar) node("#bar")).getProgress();
  }

  @SuppressWarnings("unchecked")
  private ListView<Progress.Row> rows() {
    return (ListView<Progress.Row>) node("#rows");
  }

  @SuppressWarnings("unchecked")
  private TableView<StackEvent> table() {
    return (TableView<StackEvent>) node("#events .table-view");
  }

  private List<String> spoken() {
    Set<Node> cells = rows().lookupAll(".deploy-cell");
    return Rendering.onFx(() -> cells.stream().map(Node::getAccessibleText).toList());
  }

  @Test
  void beforeTheFirstNewsNothingIsClaimed() {
    window.show(Journey.previewed().send(new WizardEvent.Deploy()).state());
    assertThat(rows().getItems()).isEmpty();
    assertThat(part()).isZero();
    assertThat(text("count")).isEqualTo("0 of 0");
    assertThat(text("lead")).startsWith("First the stack");
  }

  @Test
  void halfAStackIsShownAsHalf() {
    window.show(deploying(Deployments.running()).state());
    assertThat(text("count")).isEqualTo("6 of 14");
    assertThat(part()).isEqualTo(6 / ROWS);
    assertThat(text("elapsed")).isEqualTo("1:10 elapsed");
    assertThat(table().getItems()).isEqualTo(Deployments.running().events());
    assertThat(spoken())
        .anySatisfy(words -> assertThat(words).endsWith(", complete"))
        .anySatisfy(words -> assertThat(words).endsWith(", being made"));
  }

  @Test
  void aRollbackTakesTheProgressAwayAgain() {
    window.show(deploying(Deployments.running()).state());
    double before = part();
    Problem problem =
        Problem.of(
            Text.of("wizard.stale.title"),
            Text.of("wizard.stale.cause"),
            Text.of("wizard.stale.action"));
    window.show(
        deploying(Deployments.rolledBack())
            .send(new WizardEvent.Failed(StepId.DEPLOY, problem))
            .state());
    assertThat(before).isPositive();
    assertThat(part()).isZero();
    assertThat(text("count")).isEqualTo("0 of 14");
    assertThat(text("lead")).startsWith("It stopped.");
    assertThat(text("elapsed")).isEqualTo("0:41 elapsed");
    assertThat(spoken())
        .anySatisfy(words -> assertThat(words).contains("failed, taken away again"));
  }

  @Test
  void theEndIsSaidAndTheTimeStands() {
    window.show(
        deploying(Deployments.done()).send(new WizardEvent.Deployed(Samples.outputs())).state());
    assertThat(text("lead")).isEqualTo("Everything is applied and was read back.");
    assertThat(text("count")).isEqualTo("14 of 14");
    assertThat(part()).isEqualTo(1);
    assertThat(text("elapsed")).isEqualTo("1:04 elapsed");
  }

  @Test
  void theSameNewsAgainChangesNoRowAndNewNewsOnlyThoseThatMoved() {
    Deployment running = Deployments.running();
    window.show(deploying(running).state());
    List<Integer> changed = new ArrayList<>();
    Rendering.onFx(
        () -> {
          rows().getSelectionModel().select(2);
          rows()
              .getItems()
              .addListener(
                  (ListChangeListener<Progress.Row>)
                      change -> {
                        while (change.next()) {
                          changed.add(change.getFrom());
                        }
                      });
          return null;
        });
    window.show(deploying(running).state());
    assertThat(changed).isEmpty();
    StackEvent last = running.events().getLast();
    List<StackEvent> more = new ArrayList<>(running.events());
    more.add(
        Deployments.event(
            "next",
            last.time().plusSeconds(1),
            last.logicalId(),
            last.type(),
            "CREATE_COMPLETE",
            null));
    window.show(deploying(new Deployment(running.startedAt(), running.changes(), more)).state());
    assertThat(changed).containsExactly(7);
    assertThat(rows().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    assertThat(table().getItems()).isEqualTo(more);
  }

  @Test
  void lookingChangesNothing() {
    window.show(deploying(Deployments.keyPolicy()).state());
    assertThat(window.sent()).isEmpty();
    assertThat(window.browsed()).isEmpty();
    assertThat(rows().getAccessibleText()).isEqualTo("What is changed");
  }
}
