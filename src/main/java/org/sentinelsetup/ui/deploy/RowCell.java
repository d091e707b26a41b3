package org.sentinelsetup.ui.deploy;

import java.time.InstantSource;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.GraphicCell;
import org.sentinelsetup.ui.control.Spans;

/** What is changed, how far it is in words and as an icon, and how long it took. */
final class RowCell extends GraphicCell<Progress.Row> {
  private static final double COLUMN = 320;

  private final InstantSource clock;
  private final FontIcon icon = new FontIcon(Feather.CIRCLE);
  private final Label what = new Label();
  private final Label detail = new Label();
  private final Label took = new Label();
  private final HBox row;

  RowCell(InstantSource clock) {
    this.clock = clock;
    getStyleClass().add("deploy-cell");
    detail.getStyleClass().add("deploy-detail");
    took.getStyleClass().addAll("identifier", "deploy-took");
    took.setMinWidth(Region.USE_PREF_SIZE);
    for (Label label : new Label[] {what, detail}) {
      label.setWrapText(true);
      label.setMaxWidth(Double.MAX_VALUE);
      label.setPrefWidth(COLUMN);
      HBox.setHgrow(label, Priority.ALWAYS);
    }
    row = new HBox(icon, what, detail, took);
    row.getStyleClass().add("deploy-row");
  }

  @Override
  protected void updateItem(Progress.@Nullable Row item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    what.setText(Words.say(item.what()));
    detail.setText(detail(item));
    icon.setIconCode(icon(item.state()));
    icon.getStyleClass().setAll("ikonli-font-icon", "deploy-icon", style(item.state()));
    setAccessibleText(what.getText() + ", " + detail.getText());
    setGraphic(row);
    tick();
  }

  /** Shows the time as it is now. */
  void tick() {
    Progress.Row item = getItem();
    took.setText(
        item == null || item.since() == null
            ? ""
            : Progress.took(item.since(), item.until() == null ? clock.instant() : item.until()));
  }

  private static String detail(Progress.Row item) {
    return Words.say(
        item.usual() == null
            ? item.detail()
            : Text.of("ui.deploy.usually", item.detail(), Spans.say(item.usual())));
  }

  private static Feather icon(Progress.State state) {
    return switch (state) {
      case WAITING -> Feather.CIRCLE;
      case RUNNING -> Feather.LOADER;
      case DONE -> Feather.CHECK;
      case UNDONE -> Feather.ROTATE_CCW;
      case FAILED -> Feather.X_CIRCLE;
      case UNKNOWN -> Feather.HELP_CIRCLE;
    };
  }

  private static String style(Progress.State state) {
    return switch (state) {
      case WAITING, UNDONE, UNKNOWN -> "muted";
      case RUNNING -> "accent-icon";
      case DONE -> "success-icon";
      case FAILED -> "danger-icon";
    };
  }
}
