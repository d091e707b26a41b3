package org.sentinelsetup.ui.review;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Everything that taking a connection away would change. */
public final class RemovalView extends TabPane {
  private final ChecksView checks = new ChecksView();
  private final NotificationView notification = new NotificationView();
  private final KeyPolicyView keys = new KeyPolicyView();
  private final StackView stack = new StackView();
  private final Tab checksTab = tab("ui.review.checks", checks);
  private final Tab notificationTab = tab("ui.review.notifications", notification);
  private final Tab keyTab = tab("ui.review.key-policy", keys);
  private final Tab stackTab = tab("ui.review.stack", stack);

  /** Without a removal. */
  public RemovalView() {
    getStyleClass().add("review-tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setAccessibleText(Words.say(Text.of("ui.connections.tabs")));
    notification.sideBySideProperty().bindBidirectional(keys.sideBySideProperty());
    getTabs().addAll(checksTab, notificationTab, keyTab, stackTab);
  }

  /**
   * Shows a removal.
   *
   * @param removal what would be taken away
   */
  public void show(Removal removal) {
    List<PlannedChange.Notification> told = removal.changes(PlannedChange.Notification.class);
    List<PlannedChange.KeyPolicy> policies = removal.changes(PlannedChange.KeyPolicy.class);
    checks.show(removal.findings(), null, null);
    notification.show(told.stream().findFirst());
    keys.show(policies, !removal.connection().keys().isEmpty(), Set.of(), (_, _) -> {});
    for (PlannedChange.StackRemoval gone : removal.changes(PlannedChange.StackRemoval.class)) {
      stack.show(gone);
      Badge.resources(gone.resources()).put(stackTab);
    }
    Badge.of(removal.findings()).put(checksTab);
    Badge.lines(policies.stream().flatMap(one -> KeyPolicyView.lines(one).stream()).toList())
        .put(keyTab);
    Badge.lines(told.stream().flatMap(one -> NotificationView.lines(one).stream()).toList())
        .put(notificationTab);
    getSelectionModel().select(checksTab);
  }

  /** Leads the person to the worst finding. */
  public void ask() {
    getSelectionModel().select(checksTab);
    applyCss();
    layout();
    checks.ask();
  }

  private static Tab tab(String title, Node content) {
    return new Tab(Words.say(new Text(title, List.of())), content);
  }
}
