package org.sentinelsetup.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.LineDiff;
import org.sentinelsetup.engine.diff.Patch;
import org.sentinelsetup.engine.notification.NotificationJson;
import org.sentinelsetup.engine.notification.NotificationLines;
import org.sentinelsetup.engine.notification.OverlapTable;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;

/** What would change in the bucket's notifications. */
public final class NotificationView extends ScrollPane {
  private final ChangeView change = new ChangeView();
  private final RulesTable rules = new RulesTable();

  /** Without a bucket. */
  public NotificationView() {
    change.add(rules);
    var content = new VBox(change);
    content.getStyleClass().add("review-tab");
    getStyleClass().add("content");
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /**
   * Shows the notifications.
   *
   * @param notification the change, empty when the plan has none
   */
  public void show(Optional<PlannedChange.Notification> notification) {
    rules.show(
        notification.map(one -> OverlapTable.of(one.before(), one.after())).orElse(List.of()));
    notification.ifPresentOrElse(
        one -> change.show(one.bucket(), one.sentences(), lines(one), () -> patch(one)),
        () ->
            change.show("", List.of(Text.of("ui.review.notification-none")), List.of(), () -> ""));
  }

  /**
   * Whether before and after stand beside each other.
   *
   * @return the choice
   */
  public BooleanProperty sideBySideProperty() {
    return change.sideBySideProperty();
  }

  private static String patch(PlannedChange.Notification change) {
    return Patch.of(
        "notifications.json",
        NotificationJson.of(change.before()),
        NotificationJson.of(change.after()));
  }

  static List<DiffLine> lines(PlannedChange.Notification notification) {
    return LineDiff.of(
        NotificationLines.of(notification.before()), NotificationLines.of(notification.after()));
  }
}
