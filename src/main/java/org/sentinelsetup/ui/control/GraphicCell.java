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
  private static final double SCROLL_BAR = 18;

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
    // A cell is measured before it has its width, which is its list's less the scroll bar's.
    double whole = Math.max(Math.max(width, getWidth()), getListView().getWidth() - SCROLL_BAR);
    Insets insets = getInsets();
    double room = whole - insets.getLeft() - insets.getRight();
    if (graphic == null || getListView().getWidth() == 0) {
      // The list remembers what it measured: better a line too few than a tower.
      return super.computePrefHeight(width);
    }
    return insets.getTop() + graphic.prefHeight(Math.max(1, room)) + insets.getBottom();
  }
}
