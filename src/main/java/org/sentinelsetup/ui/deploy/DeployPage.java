package org.sentinelsetup.ui.deploy;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.QuestionBar;
import org.sentinelsetup.ui.control.QuestionBar.Question;
import org.sentinelsetup.ui.report.ReportTitle;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.StackAct;
import org.sentinelsetup.wizard.WizardState;

/** Shows the plan as it is carried out. */
public final class DeployPage implements Page {
  private final Desk desk;

  @FXML private Label lead;
  @FXML private ProgressView progress;
  @FXML private Button stop;
  @FXML private QuestionBar question;
  @FXML private ReportTitle report;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public DeployPage(Desk desk) {
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    report.lead(desk);
    progress.watch(desk.clock());
    stop.setOnAction(_ -> question.ask(question()));
  }

  @Override
  public void show(WizardState state) {
    report.show(state);
    lead.setText(Words.say(lead(state)));
    progress.show(state.deploy().deployment());
    boolean stoppable = state.deploy().mayBeStopped();
    Presence.of(stop, stoppable);
    if (!stoppable) {
      question.withdraw();
    }
  }

  private Question question() {
    return new Question(
        Text.of("ui.deploy.stop-title"),
        Text.of("ui.deploy.stop-detail"),
        Text.of("ui.deploy.stop-yes"),
        Text.of("ui.deploy.stop-no"),
        () -> desk.send().accept(new StackAct.StopDeployment()));
  }

  private static Text lead(WizardState state) {
    if (state.deploy().stopping()) {
      return state.deploy().refusal().orElse(Text.of("ui.deploy.lead-stopping"));
    }
    return switch (state.deploy().activity()) {
      case Activity.Busy _ ->
          Text.of(
              state.environment() instanceof Environment.Demo
                  ? "ui.deploy.lead-demo"
                  : "ui.deploy.lead");
      case Activity.Failed _ -> Text.of("ui.deploy.lead-failed");
      case Activity.Idle() ->
          Text.of(state.deploy().outputs() == null ? "ui.deploy.lead-none" : "ui.deploy.lead-done");
    };
  }
}
