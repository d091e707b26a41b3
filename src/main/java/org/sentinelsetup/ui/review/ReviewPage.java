package org.sentinelsetup.ui.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.approval.ApprovalFile;
import org.sentinelsetup.engine.permissions.LeastPrivilege;
import org.sentinelsetup.engine.plan.Command;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.QuestionBar;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.CostStep;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.ReviewAct;
import org.sentinelsetup.wizard.ReviewStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Shows everything that would change. */
public final class ReviewPage implements Page {
  private final Desk desk;
  private @Nullable Plan shown;
  private List<Finding> found = List.of();
  private @Nullable CostStep costs;

  private final Map<Tab, Node> contents = new HashMap<>();
  private final Map<Tab, Runnable> unseen = new HashMap<>();

  @FXML private Label lead;
  @FXML private PapersMenu papers;
  @FXML private SelectableText saved;
  @FXML private QuestionBar question;
  @FXML private ProgressIndicator progress;
  @FXML private TabPane tabs;
  @FXML private Tab checksTab;
  @FXML private Tab stackTab;
  @FXML private Tab keyTab;
  @FXML private Tab notificationTab;
  @FXML private Tab commandsTab;
  @FXML private Tab costTab;
  @FXML private Tab templateTab;
  @FXML private ChecksView checks;
  @FXML private StackView stack;
  @FXML private KeyPolicyView keys;
  @FXML private NotificationView notification;
  @FXML private CommandsView commands;
  @FXML private CostView cost;
  @FXML private TemplateView template;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public ReviewPage(Desk desk) {
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    cost.tell(desk.send());
    papers.lead(desk);
    for (Tab tab : tabs.getTabs()) {
      contents.put(tab, tab.getContent());
      tab.setContent(null);
    }
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::fill);
    notification.sideBySideProperty().bindBidirectional(keys.sideBySideProperty());
  }

  @Override
  public void show(WizardState state) {
    Plan plan = state.review().plan();
    boolean busy = Activity.is(state.review().activity(), "wizard.previewing");
    papers.show(state.review());
    saved(state.review());
    lead.setText(Words.say(lead(state, busy)));
    Presence.of(progress, busy || state.review().removing());
    Presence.of(tabs, plan != null);
    costs = state.review().cost();
    if (plan != null && costTab.getContent() != null) {
      cost.show(plan, costs);
    }
    if (plan == null) {
      return;
    }
    boolean begun = state.deploy().begun();
    if (!state.review().findings().equals(found)) {
      found = state.review().findings();
      question.withdraw();
      unseen.put(
          checksTab,
          () ->
              checks.show(
                  found,
                  begun ? null : this::again,
                  begun ? null : stack -> question.ask(RemovalQuestion.of(stack, desk.send()))));
      Badge.of(found).put(checksTab);
      fill(tabs.getSelectionModel().getSelectedItem());
    }
    if (plan.equals(shown)) {
      return;
    }
    shown = plan;
    show(plan);
    if (state.review().blocked()) {
      tabs.getSelectionModel().select(checksTab);
    }
  }

  @Override
  public void focus(Next.Focus focus) {
    if (focus == Next.Focus.FINDINGS) {
      tabs.getSelectionModel().select(checksTab);
      tabs.applyCss();
      tabs.layout();
      checks.ask();
    } else {
      tabs.requestFocus();
    }
  }

  /** A tab is filled when it is first looked at, so that nobody waits for the others. */
  private void fill(Tab tab) {
    Runnable filling = unseen.remove(tab);
    if (filling != null) {
      filling.run();
      tab.setContent(contents.get(tab));
    }
  }

  private static Text lead(WizardState state, boolean busy) {
    if (busy) {
      return Text.of("ui.review.lead-busy");
    }
    if (state.deploy().begun()) {
      return Text.of("ui.review.lead-confirmed");
    }
    return state.review().plan() == null
        ? Text.of("ui.review.lead-none")
        : Text.of("ui.review.lead");
  }

  private void show(Plan plan) {
    List<PlannedChange.KeyPolicy> policies = all(plan, PlannedChange.KeyPolicy.class);
    Optional<PlannedChange.Stack> made = first(plan, PlannedChange.Stack.class);
    Optional<PlannedChange.Notification> told = first(plan, PlannedChange.Notification.class);
    unseen.put(stackTab, () -> stack.show(made, first(plan, PlannedChange.ProviderAudience.class)));
    unseen.put(
        keyTab,
        () ->
            keys.show(
                policies,
                !plan.inputs().source().keys().isEmpty(),
                plan.inputs().deletedPrincipals(),
                (id, out) -> desk.send().accept(new WizardEvent.DeletedPrincipalChosen(id, out))));
    unseen.put(notificationTab, () -> notification.show(told));
    unseen.put(
        commandsTab,
        () -> commands.show(Command.of(plan), plan.blocked(), LeastPrivilege.of(plan)));
    unseen.put(costTab, () -> showCosts(plan));
    unseen.put(templateTab, () -> template.show(made));
    fill(tabs.getSelectionModel().getSelectedItem());
    Badge.resources(made.map(PlannedChange.Stack::resources).orElse(List.of())).put(stackTab);
    Badge.lines(policies.stream().flatMap(one -> KeyPolicyView.lines(one).stream()).toList())
        .put(keyTab);
    Badge.lines(told.map(NotificationView::lines).orElse(List.of())).put(notificationTab);
  }

  /** What a check is part of is made again with it. */
  private void again(Check check) {
    desk.send().accept(check.alone() ? new ReviewAct.CheckAgain(check) : new WizardEvent.Preview());
  }

  private void saved(ReviewStep step) {
    @Nullable Plan plan = step.plan();
    @Nullable String file = step.papers().saved();
    Presence.of(saved, plan != null && file != null);
    if (plan != null && file != null) {
      saved.show(Words.say(Text.of("ui.review.saved", file, ApprovalFile.sha256(plan))));
    }
  }

  private void showCosts(Plan plan) {
    if (costs != null) {
      cost.show(plan, costs);
    }
  }

  private static <T extends PlannedChange> List<T> all(Plan plan, Class<T> kind) {
    return plan.changes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static <T extends PlannedChange> Optional<T> first(Plan plan, Class<T> kind) {
    return all(plan, kind).stream().findFirst();
  }
}
