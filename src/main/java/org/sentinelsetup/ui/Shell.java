package org.sentinelsetup.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.ProblemBanner;
import org.sentinelsetup.ui.control.StepList;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** The frame of the window: steps at the side, the page, and a footer that never scrolls. */
public final class Shell {
  private static final String FILE = "Shell.fxml";

  private final Desk desk;
  private final Map<StepId, ViewLoader.Loaded> pages = new EnumMap<>(StepId.class);
  private final Parent root;

  @FXML private VBox sidebar;
  @FXML private VBox account;
  @FXML private Label accountName;
  @FXML private Label accountDetail;
  @FXML private Label demo;
  @FXML private VBox banner;
  @FXML private ScrollPane content;
  @FXML private Button back;
  @FXML private Hyperlink reason;
  @FXML private Button next;

  private final StepList steps;
  private final ProblemBanner problems = new ProblemBanner();

  /**
   * A frame.
   *
   * @param desk what its pages may reach
   */
  public Shell(Desk desk) {
    this.desk = desk;
    this.steps = new StepList(step -> desk.send().accept(new WizardEvent.GoTo(step)));
    this.root = ViewLoader.load(FILE, this);
  }

  @FXML
  private void initialize() {
    sidebar.getChildren().add(1, steps);
    banner.getChildren().add(problems);
  }

  /**
   * What to put into the scene.
   *
   * @return the frame
   */
  public Parent root() {
    return root;
  }

  /**
   * Shows a state.
   *
   * @param state the wizard's state
   */
  public void show(WizardState state) {
    Optional<Page> page = open(state.current());
    steps.show(state);
    page.ifPresent(shown -> shown.show(state));
    problems.show(
        Steps.stateOf(state, state.current()) instanceof StepState.NeedsAttention(var problem)
            ? problem
            : null);
    account(state);
    footer(state, page);
  }

  private Optional<Page> open(StepId step) {
    Optional<ViewLoader.Loaded> view =
        Views.of(step).map(known -> pages.computeIfAbsent(step, _ -> ViewLoader.load(known, desk)));
    Node node = view.<Node>map(ViewLoader.Loaded::root).orElse(null);
    if (!Objects.equals(node, content.getContent())) {
      content.setContent(node);
      content.setVvalue(0);
    }
    return view.map(ViewLoader.Loaded::page);
  }

  private void account(WizardState state) {
    SignedIn who = state.signIn().who();
    demo.setVisible(state.environment() instanceof Environment.Demo);
    demo.setManaged(demo.isVisible());
    accountName.setText(who == null ? Words.say(Text.of("ui.not-signed-in")) : who.accountName());
    accountDetail.setText(
        who == null
            ? ""
            : Words.say(Text.of("ui.signed-in", who.identity().account(), who.roleName())));
    account.setVisible(who != null || demo.isVisible());
  }

  private void footer(WizardState state, Optional<Page> page) {
    var before = state.current().before();
    back.setVisible(!before.isEmpty());
    back.setOnAction(_ -> desk.send().accept(new WizardEvent.GoTo(before.getLast())));
    reason.setVisible(false);
    next.setDisable(true);
    switch (NextAction.of(state)) {
      case Next.Go(Text label, var event) -> {
        next.setText(Words.say(label));
        next.setDisable(false);
        next.setOnAction(_ -> desk.send().accept(event));
      }
      case Next.Blocked(Text why, var focus) -> {
        next.setText(Words.say(Text.of("wizard.next.continue")));
        reason.setText(Words.say(why));
        reason.setVisible(true);
        reason.setOnAction(_ -> page.ifPresent(shown -> shown.focus(focus)));
      }
      case Next.Busy(Text what) -> next.setText(Words.say(what));
    }
  }
}
