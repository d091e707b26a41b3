package org.sentinelsetup.ui.control;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.StackEvent;

/** A cell that shows its text whole, on as many lines as it needs. */
final class WrappedCell extends TableCell<StackEvent, String> {
  private static final double PADDING = 16;
  private final Text text = new Text();

  WrappedCell() {
    text.getStyleClass().add("wrapped-text");
    // The column's width is known before the cell's own, and the row is then measured right.
    tableColumnProperty()
        .subscribe(
            column -> {
              if (column != null) {
                text.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
              }
            });
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    text.setText(item == null ? "" : item);
    setGraphic(item == null || empty ? null : text);
    setAccessibleText(item);
  }
}
