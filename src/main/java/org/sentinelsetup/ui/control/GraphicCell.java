package org.sentinelsetup.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListCell;

/**
 * A cell as wide as its list and as high as its graphic then needs. A plain cell gives a graphic
 * that wraps one line.
 *
 * @param <T> what it shows
 */
public abstract class GraphicCell<T> extends ListCell<T> {
  /** Never makes its list scroll sideways. */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Node graphic = getGraphic();
    if (graphic == null) {
      return super.computePrefHeight(width);
    }
    Insets insets = getInsets();
    // Before it is first laid out, a cell has no width of its own.
    double whole = Math.max(width, getWidth() > 0 ? getWidth() : getListView().getWidth());
    double room = whole - insets.getLeft() - insets.getRight();
    return insets.getTop() + graphic.prefHeight(Math.max(1, room)) + insets.getBottom();
  }
}
