package org.sentinelsetup.ui.deploy;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.WizardState;

/** Shows the plan as it is carried out. */
public final class DeployPage implements Page {
  private final Desk desk;

  @FXML private Label lead;
  @FXML private ProgressView progress;

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
    progress.watch(desk.clock());
  }

  @Override
  public void show(WizardState state) {
    lead.setText(Words.say(lead(state)));
    progress.show(state.deploy().deployment());
  }

  private static Text lead(WizardState state) {
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
