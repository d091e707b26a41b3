package org.sentinelsetup.ui.control;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the end of a table in sight. Whoever scrolls up wants to read, and is not carried on until
 * the end is reached again.
 */
final class Following {
  private static final double AT_END = 0.999;

  private final TableView<?> table;
  private final CheckBox follow;

  Following(TableView<?> table, CheckBox follow) {
    this.table = table;
    this.follow = follow;
    follow.setSelected(true);
    follow.selectedProperty().subscribe(this::toEnd);
    // A banner above takes room away; the rows that are left are known after the layout.
    table.heightProperty().subscribe(() -> Platform.runLater(this::toEnd));
    table.addEventFilter(
        ScrollEvent.SCROLL,
        event -> {
          if (event.getDeltaY() > 0) {
            follow.setSelected(false);
          } else if (event.getDeltaY() < 0) {
            Platform.runLater(this::resumeAtEnd);
          }
        });
    table.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (isOnScrollBar(event.getPickResult().getIntersectedNode())) {
            follow.setSelected(false);
          }
        });
    table.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (isOnScrollBar(event.getPickResult().getIntersectedNode())) {
            Platform.runLater(this::resumeAtEnd);
          }
        });
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows the last row, if that is wanted. */
  void toEnd() {
    if (follow.isSelected() && !table.getItems().isEmpty()) {
      table.scrollTo(table.getItems().size() - 1);
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP, PAGE_UP, HOME -> follow.setSelected(false);
      case END -> follow.setSelected(true);
      case DOWN, PAGE_DOWN -> Platform.runLater(this::resumeAtEnd);
      default -> {}
    }
  }

  private void resumeAtEnd() {
    table.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
        .filter(bar -> bar.getValue() >= AT_END * bar.getMax())
        .findAny()
        .ifPresent(_ -> follow.setSelected(true));
  }

  private static boolean isOnScrollBar(@Nullable Node picked) {
    Node node = picked;
    while (node != null && !(node instanceof ScrollBar)) {
      node = node.getParent();
    }
    return node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL;
  }
}
