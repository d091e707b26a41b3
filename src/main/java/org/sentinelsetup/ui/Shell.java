package org.sentinelsetup.ui;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.ui.control.CaptionBar;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.ProblemBanner;
import org.sentinelsetup.ui.control.QuestionBar;
import org.sentinelsetup.ui.control.StepList;
import org.sentinelsetup.ui.signin.PromptCards;
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
  private final FrameTools tools;
  private final Map<StepId, ViewLoader.Loaded> pages = new EnumMap<>(StepId.class);
  private final Set<Page> unfilled = new HashSet<>();
  private final StepList steps;
  private final AccountCard account;
  private final ProblemBanner problems;
  private final ProblemBanner faults;
  private final QuestionBar question = new QuestionBar();
  private final CaptionBar captions = new CaptionBar();
  private final PromptCards prompts;
  private final Footer footer;
  private final Parent root;
  private @Nullable WizardState shown;
  private @Nullable SignInPrompt opened;

  @FXML private HBox brandRow;
  @FXML private VBox sidebar;
  @FXML private ScrollPane stepsHolder;
  @FXML private VBox banner;
  @FXML private ScrollPane content;
  @FXML private BorderPane frame;

  /**
   * A frame.
   *
   * @param desk what its pages may reach
   * @param tools what the frame itself may reach
   */
  public Shell(Desk desk, FrameTools tools) {
    this.desk = desk;
    this.tools = tools;
    this.account = new AccountCard(desk.clock(), desk.send());
    this.steps = new StepList(step -> desk.send().accept(new WizardEvent.GoTo(step)));
    this.problems = new ProblemBanner(desk.send());
    this.faults = new ProblemBanner(desk.send()).dismissible();
    this.prompts = new PromptCards(desk);
    this.footer = new Footer(desk.send(), this::lead);
    this.root = ViewLoader.load(FILE, this);
  }

  @FXML
  private void initialize() {
    brandRow
        .getChildren()
        .add(new WindowMenu(tools.appearance(), tools.pace(), tools.startOver(), tools.version()));
    stepsHolder.setContent(steps);
    sidebar.getChildren().add(account);
    problems.setId("problem");
    faults.setId("fault");
    banner.getChildren().addAll(question, faults, problems, prompts, captions);
    frame.setBottom(footer);
    frame.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    tools.appearance().look().when(Presence.inWindow(frame)).subscribe(_ -> caption());
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
    boolean turned = shown == null || shown.current() != state.current();
    shown = state;
    fill(state);
    steps.show(state);
    prompt(state);
    problems.show(
        Steps.stateOf(state, state.current()) instanceof StepState.NeedsAttention(var problem)
            ? problem
            : null,
        NextAction.of(state));
    account.show(state);
    footer.show(state);
    caption();
    if (turned) {
      content.setVvalue(0);
    }
  }

  /**
   * Says what went wrong beside the wizard: a fault of this program, a browser that does not open.
   *
   * @param problem what, why, and what to do
   */
  public void tell(Problem problem) {
    faults.show(problem, null);
  }

  /**
   * Asks something in the page.
   *
   * @param asked what
   */
  public void ask(QuestionBar.Question asked) {
    question.ask(asked);
  }

  /**
   * A sign-in is waited for in the page the person is on; its page opens once, wherever that is.
   */
  private void prompt(WizardState state) {
    SignInPrompt now = state.signIn().prompt();
    if (now != null && !now.equals(opened)) {
      desk.browse().accept(now.open());
    }
    opened = now;
    if (state.current() == StepId.SIGN_IN) {
      Presence.of(prompts, false);
    } else {
      prompts.show(state.signIn(), state.environment());
    }
  }

  private Page open(StepId step) {
    ViewLoader.Loaded view =
        pages.computeIfAbsent(step, known -> ViewLoader.load(Views.of(known), desk));
    Node node = view.root();
    if (!Objects.equals(node, content.getContent())) {
      content.setContent(node);
    }
    return view.page();
  }

  /** A page that is opened for the first time is filled a pulse later: no pulse does it all. */
  private void fill(WizardState state) {
    boolean known = pages.containsKey(state.current());
    Page page = open(state.current());
    Scene scene = root.getScene();
    if (!known && scene != null) {
      unfilled.add(page);
      Background.afterPulse(
          scene,
          () -> {
            unfilled.remove(page);
            page.show(Objects.requireNonNull(shown));
          });
    } else if (!unfilled.contains(page)) {
      page.show(state);
    }
  }

  private void lead(Next.Focus focus) {
    WizardState state = Objects.requireNonNull(shown);
    if (focus == Next.Focus.EARLIER_STEP) {
      steps.focus(state);
    } else {
      open(state.current()).focus(focus);
    }
  }

  private void caption() {
    boolean wanted =
        tools.appearance().look().get().captions()
            && shown != null
            && shown.environment() instanceof Environment.Demo;
    captions.show(
        wanted ? Optional.of(Captions.of(Objects.requireNonNull(shown))) : Optional.empty());
  }

  /** Escape stops what the step is doing, where that can be stopped. */
  private void pressed(KeyEvent event) {
    WizardState state = shown;
    if (event.getCode() == KeyCode.ESCAPE
        && state != null
        && Steps.stateOf(state, state.current()) instanceof StepState.Working) {
      desk.send().accept(new WizardEvent.Cancel(state.current()));
      event.consume();
    }
  }
}
