package org.sentinelsetup.ui.sentinel;

import java.net.URI;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.NamePattern;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.SentinelStep;
import org.sentinelsetup.wizard.WizardState;

/** Asks for the workspace, for whom alarms reach, and for a name. */
public final class SentinelPage implements Page {
  private final Desk desk;
  private final SelectableText stack = new SelectableText("identifier");
  private final SelectableText role = new SelectableText("identifier");
  private final SelectableText queue = new SelectableText("identifier");
  private final AdvancedPane advanced;
  private SentinelStep step = SentinelStep.EMPTY;
  private AzureCloud shown = AzureCloud.COMMERCIAL;

  @FXML private ToggleGroup cloud;
  @FXML private RadioButton commercial;
  @FXML private RadioButton government;
  @FXML private CheckedField workspace;
  @FXML private CheckedField email;
  @FXML private CheckedField suffix;
  @FXML private Label fixed;
  @FXML private Hyperlink defender;
  @FXML private Hyperlink azure;
  @FXML private VBox advancedHolder;
  @FXML private VBox names;
  @FXML private VBox stackName;
  @FXML private VBox roleName;
  @FXML private VBox queueName;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public SentinelPage(Desk desk) {
    this.desk = desk;
    this.advanced =
        new AdvancedPane(typed -> desk.send().accept(new SentinelAct.AdvancedTyped(typed)));
  }

  @FXML
  private void initialize() {
    workspace.onTyped(text -> desk.send().accept(new SentinelAct.WorkspaceTyped(text)));
    email.onTyped(text -> desk.send().accept(new SentinelAct.EmailTyped(text)));
    suffix.onTyped(text -> desk.send().accept(new SentinelAct.SuffixTyped(text)));
    cloud.selectedToggleProperty().addListener((_, _, now) -> chosen(now));
    advancedHolder.getChildren().add(advanced);
    stackName.getChildren().add(stack);
    roleName.getChildren().add(role);
    queueName.getChildren().add(queue);
  }

  @Override
  public void show(WizardState state) {
    step = state.sentinel();
    boolean open = !state.deploy().begun();
    shown = step.cloud();
    cloud.selectToggle(shown == AzureCloud.GOVERNMENT ? government : commercial);
    commercial.setDisable(!open);
    government.setDisable(!open);
    workspace.show(step.workspace(), step.workspaceId(), open);
    email.show(step.email(), step.emailAddress(), open);
    advanced.show(step, open);
    suffix.show(step.suffix(), step.suffixValue(), open);
    Presence.of(fixed, !open);
    defender.setText(shown.defenderPortal());
    azure.setText(shown.azurePortal());
    names(state.logs().source(), step);
  }

  @Override
  public void focus(Next.Focus focus) {
    switch (focus) {
      case WORKSPACE -> workspace.ask();
      case EMAIL -> email.ask();
      case SUFFIX -> suffix.ask();
      case ADVANCED -> advanced.ask(step);
      default -> commercial.requestFocus();
    }
  }

  private void names(@Nullable LogSource source, SentinelStep step) {
    boolean known = false;
    if (source != null
        && step.suffixValue() instanceof Checked.Valid<Suffix>(Suffix name)
        && step.names() instanceof Checked.Valid<NamePattern> _
        && step.advanced().options() instanceof Checked.Valid<StackOptions>(StackOptions options)) {
      var all = ConnectionNames.of(name, source.region(), source.owner(), options);
      stack.show(all.stack());
      role.show(all.role().toString());
      queue.show(all.queue());
      known = true;
    }
    Presence.of(names, known);
  }

  private void chosen(@Nullable Toggle toggle) {
    AzureCloud now = government.equals(toggle) ? AzureCloud.GOVERNMENT : AzureCloud.COMMERCIAL;
    if (now != shown) {
      desk.send().accept(new SentinelAct.CloudChosen(now));
    }
  }

  @FXML
  private void openDefender() {
    desk.browse().accept(URI.create("https://" + shown.defenderPortal()));
  }

  @FXML
  private void openAzure() {
    desk.browse().accept(URI.create("https://" + shown.azurePortal()));
  }
}
