package org.sentinelsetup.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StackAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

class DeployPageTest {
  private static final String TAKEN = "Invalid parameter: Email address (Service: Sns)";
  private static final int TURNS = 50;
  private Rendering window;

  private static Journey begun(Deployment deployment) {
    return Journey.previewed()
        .send(new WizardEvent.Deploy(), new Answer.DeploymentMoved(deployment));
  }

  private static WizardState running() {
    return begun(halfway().running()).state();
  }

  private static Runs halfway() {
    return Runs.creating()
        .event(Runs.STACK, "CREATE_IN_PROGRESS", "User Initiated")
        .event("SentinelProvider", "CREATE_IN_PROGRESS", null)
        .event("DeadLetterQueue", "CREATE_IN_PROGRESS", null)
        .event("AlarmTopic", "CREATE_IN_PROGRESS", "Resource creation Initiated")
        .event("SentinelProvider", "CREATE_COMPLETE", null)
        .event("SentinelRole", "CREATE_IN_PROGRESS", null)
        .event("AlarmTopic", "CREATE_COMPLETE", null)
        .event("AlarmSubscription", "CREATE_IN_PROGRESS", null);
  }

  private static WizardState failed() {
    Runs run =
        halfway()
            .event("AlarmSubscription", "CREATE_FAILED", TAKEN)
            .event("DeadLetterQueue", "CREATE_FAILED", "Resource creation cancelled")
            .event("SentinelRole", "CREATE_FAILED", "Resource creation cancelled")
            .event(
                Runs.STACK,
                "ROLLBACK_IN_PROGRESS",
                "The following resource(s) failed to create: [AlarmSubscription].")
            .event("AlarmTopic", "DELETE_IN_PROGRESS", null)
            .event("AlarmTopic", "DELETE_COMPLETE", null)
            .event(Runs.STACK, "ROLLBACK_COMPLETE", null);
    return begun(run.failed())
        .send(
            new Answer.Failed(
                StepId.DEPLOY,
                Problem.of(
                    Text.of("deploy.stack-failed", Runs.STACK, "ROLLBACK_COMPLETE"),
                    Text.of(
                        "deploy.resource-failed",
                        Text.of("template.subscription"),
                        "AlarmSubscription",
                        TAKEN),
                    Text.of("deploy.stack-failed-action.rolled-back", Runs.STACK))))
        .state();
  }

  private static WizardState done() {
    return begun(Runs.creating().made().applied())
        .send(new Answer.Deployed(org.sentinelsetup.Samples.outputs()))
        .state();
  }

  private Rendering open(WizardState state) {
    window = Rendering.open(false).show(state);
    return window;
  }

  @AfterEach
  void close() {
    window.close();
  }

  private String text(String id) {
    return ((Label) window.scene().lookup(id)).getText();
  }

  private double part() {
    return ((ProgressBar) window.scene().lookup("#bar")).getProgress();
  }

  @SuppressWarnings("unchecked")
  private List<Progress.Row> rows() {
    return ((ListView<Progress.Row>) window.scene().lookup("#rows")).getItems();
  }

  @Test
  void itSaysWhatClosingMeansAndHowFarItIs() {
    open(running());
    assertThat(text("#lead")).contains("cannot be cancelled").contains("Close the window");
    assertThat(text("#count")).isEqualTo("2 of 16");
    assertThat(text("#elapsed")).isEqualTo("0:00 elapsed");
    assertThat(part()).isEqualTo(2.0 / 16);
    assertThat(
            window.scene().lookup("#rows").lookupAll(".deploy-row").stream()
                .filter(node -> node.getBoundsInParent().getHeight() < 60))
        .as("rows in sight")
        .hasSizeGreaterThan(4);
    assertThat(window.scene().lookup("#next").isDisabled()).isTrue();
  }

  private void press(String id) {
    Rendering.onFx(
        () -> {
          ((Button) window.scene().lookup(id)).fire();
          return null;
        });
  }

  @Test
  void theStackIsStoppedAfterAQuestionAndNothingElseIs() {
    open(running());
    press("#stop");
    assertThat(window.sent()).isEmpty();
    press("#yes");
    assertThat(window.sent()).containsExactly(new StackAct.StopDeployment());
    window.show(begun(halfway().running()).send(new StackAct.StopDeployment()).state());
    assertThat(window.scene().lookup("#stop").isVisible()).isFalse();
    assertThat(text("#lead")).contains("being stopped and rolled back");
    window.show(begun(Runs.creating().made().applied()).state());
    assertThat(window.scene().lookup("#stop").isVisible()).as("the stack is made").isFalse();
  }

  @Test
  void aQuestionThatIsOvertakenIsTakenBack() {
    open(running());
    press("#stop");
    window.show(done());
    assertThat(window.scene().lookup("#question").isVisible()).isFalse();
  }

  @Test
  void theCauseIsInTheBannerAndTheRowsSayWhatFollowed() {
    open(failed());
    assertThat(text("#elapsed")).isEqualTo("0:16 elapsed");
    assertThat(rows()).filteredOn(row -> row.state() == Progress.State.FAILED).hasSize(1);
    assertThat(rows())
        .filteredOn(row -> row.detail().key().equals("ui.deploy.cancelled"))
        .hasSize(2);
    assertThat(((TableView<?>) window.scene().lookup(".table-view")).getItems()).hasSize(15);
  }

  @Test
  void atTheEndTheClockStandsAndTheBarIsFull() {
    open(done());
    assertThat(part()).isEqualTo(1);
    assertThat(text("#lead")).isEqualTo("Everything is applied and was read back.");
    assertThat(text("#count")).isEqualTo("16 of 16");
    assertThat(window.scene().lookup("#next").isDisabled()).isFalse();
  }

  @Test
  void aRowThatDidNotChangeKeepsItsPlace() {
    open(running());
    ListView<?> list = (ListView<?>) window.scene().lookup("#rows");
    Rendering.onFx(
        () -> {
          list.getSelectionModel().select(3);
          return null;
        });
    window.show(begun(halfway().event("SentinelRole", "CREATE_COMPLETE", null).running()).state());
    assertThat(text("#count")).isEqualTo("3 of 16");
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(3);
  }

  @Test
  void showingOftenIsCheap() {
    Runs run = Runs.creating().made();
    for (int more = 0; more < 1000; more++) {
      run.event(Runs.STACK, "CREATE_IN_PROGRESS", "Event " + more);
    }
    var states = new ArrayList<WizardState>();
    for (int more = 0; more < TURNS; more++) {
      states.add(begun(run.event(Runs.STACK, "CREATE_IN_PROGRESS", "More").running()).state());
    }
    open(states.getFirst());
    assertThat(each(Collections.nCopies(TURNS, states.getFirst())))
        .isLessThan(Duration.ofMillis(50));
    assertThat(each(states)).isLessThan(Duration.ofMillis(100));
  }

  private Duration each(List<WizardState> states) {
    long nanos =
        Rendering.onFx(
            () -> {
              long before = System.nanoTime();
              states.forEach(window.shell()::show);
              return System.nanoTime() - before;
            });
    Duration each = Duration.ofNanos(nanos / TURNS);
    System.out.println("a state with a thousand events: " + each.toNanos() / 1000 + " us");
    return each;
  }

  @Test
  void everythingIsReadInTheSmallestWindowAndHalfAgainTheSize() throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    window = Rendering.open(false, 1000, 620, 100).show(failed());
    window.picture(Path.of("target/pictures/deploy-small.png"));
    assertThat(Clipping.cut(window.scene())).isEmpty();
    window.close();
    window = Rendering.open(true, 1000, 620, 150).show(running());
    window.picture(Path.of("target/pictures/deploy-large.png"));
    // The table scrolls sideways when its texts need more room than there is.
    assertThat(Clipping.cut(window.scene())).allMatch(text -> text.contains("TableColumnHeader"));
  }

  @Test
  void pictures() throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {true, false}) {
      if (window != null) {
        window.close();
      }
      String end = dark ? "-dark.png" : "-light.png";
      window = Rendering.open(dark).show(running());
      window.picture(Path.of("target/pictures/deploy" + end));
      window.show(failed()).picture(Path.of("target/pictures/deploy-rolled-back" + end));
      window.show(done()).picture(Path.of("target/pictures/deploy-done" + end));
    }
    assertThat(Path.of("target/pictures/deploy-done-light.png")).isNotEmptyFile();
  }
}
