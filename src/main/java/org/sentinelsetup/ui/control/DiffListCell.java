package org.sentinelsetup.ui.control;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/**
 * A cell of a comparison: as wide as the list, and as high as its text then is.
 *
 * @param <T> what it shows
 */
abstract class DiffListCell<T> extends ListCell<T> {
  private final Region content;

  DiffListCell(Region content, String... styles) {
    this.content = content;
    getStyleClass().addAll(styles);
    setText(null);
    setPrefWidth(0);
  }

  /**
   * Shows a line in the content.
   *
   * @return how it is read out
   */
  abstract String present(T item);

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double inner = width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected final void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    boolean none = empty || item == null;
    setGraphic(none ? null : content);
    setAccessibleText(none ? null : present(item));
  }
}
