package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A part as wide as it wants to be and the rest beside it; one below the other where the rest would
 * be too narrow to be read, as with large texts in a small window.
 */
public final class SideBySide extends Pane {
  private static final double GAP = 16;

  /** How wide the rest has to be, as a share of the first part. */
  private static final double LEAST = 1.2;

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return height(width, Node::minHeight);
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(width, Node::prefHeight);
  }

  @Override
  protected double computeMinWidth(double height) {
    return getManagedChildren().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    List<Node> parts = getManagedChildren();
    return parts.stream().mapToDouble(part -> part.prefWidth(-1) + GAP).sum() - GAP;
  }

  private double height(double width, ToDoubleBiFunction<Node, Double> of) {
    List<Node> parts = getManagedChildren();
    double all = width < 0 ? prefWidth(-1) : width;
    if (parts.size() != 2) {
      return parts.stream().mapToDouble(part -> of.applyAsDouble(part, all)).max().orElse(0);
    }
    double first = first(all);
    double one = of.applyAsDouble(parts.getFirst(), first);
    double other = of.applyAsDouble(parts.getLast(), first == all ? all : all - first - GAP);
    return snapSizeY(first == all ? one + GAP + other : Math.max(one, other));
  }

  /** How wide the first part is; all of it when the other is below. */
  private double first(double all) {
    double wanted = snapSizeX(getManagedChildren().getFirst().prefWidth(-1));
    return all - wanted - GAP < LEAST * wanted ? all : wanted;
  }

  @Override
  protected void layoutChildren() {
    List<Node> parts = getManagedChildren();
    double width = getWidth();
    double height = getHeight();
    if (parts.size() != 2) {
      parts.forEach(part -> part.resizeRelocate(0, 0, width, height));
      return;
    }
    Node one = parts.getFirst();
    Node other = parts.getLast();
    double first = first(width);
    if (first < width) {
      one.resizeRelocate(0, 0, first, height);
      other.resizeRelocate(first + GAP, 0, width - first - GAP, height);
    } else {
      double upper = snapSizeY(one.prefHeight(width));
      one.resizeRelocate(0, 0, width, upper);
      other.resizeRelocate(0, upper + GAP, width, Math.max(0, height - upper - GAP));
    }
  }
}
