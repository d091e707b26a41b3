package org.sentinelsetup.ui.look;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** How the keyboard goes through a view, and what a screen reader says on the way. */
public final class Focus {
  private static final int MOST = 200;
  private static final double SLACK = 2;

  private Focus() {}

  /** Where Tab leads, from the first place to the last. */
  public static List<Node> way(Scene scene) {
    Set<Node> seen = new LinkedHashSet<>();
    scene.getRoot().requestFocus();
    Node first =
        Nodes.shown(scene.getRoot()).stream()
            .filter(node -> node.isFocusTraversable() && Nodes.enabled(node))
            .findFirst()
            .orElseThrow();
    first.requestFocus();
    for (int steps = 0; steps < MOST; steps++) {
      Node owner = scene.getFocusOwner();
      if (owner == null || !seen.add(owner)) {
        return List.copyOf(seen);
      }
      owner.requestFocusTraversal(TraversalDirection.NEXT);
    }
    throw new AssertionError("Tab never comes back: " + seen);
  }

  /** Every place without a name for a screen reader. */
  public static List<String> nameless(Scene scene) {
    return way(scene).stream().filter(node -> !named(node, scene)).map(Nodes::describe).toList();
  }

  /** Every step that leads back: up, or to the left in the same row. */
  public static List<String> outOfOrder(Scene scene) {
    var found = new ArrayList<String>();
    List<Node> way = way(scene);
    for (int i = 1; i < way.size(); i++) {
      Bounds before = Nodes.onScene(way.get(i - 1));
      Bounds after = Nodes.onScene(way.get(i));
      boolean rightOf = after.getMinX() >= before.getMaxX() - SLACK;
      boolean above = after.getMaxY() <= before.getMinY() + SLACK;
      boolean sameRow =
          after.getMinY() < before.getMaxY() - SLACK && after.getMaxY() > before.getMinY() + SLACK;
      boolean leftOf = after.getMaxX() <= before.getMinX() + SLACK;
      if (above && !rightOf || sameRow && leftOf) {
        found.add(Nodes.describe(way.get(i - 1)) + " -> " + Nodes.describe(way.get(i)));
      }
    }
    return found;
  }

  private static boolean named(Node node, Scene scene) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return true;
    }
    boolean labelled =
        Nodes.shown(scene.getRoot()).stream()
            .anyMatch(
                other ->
                    other instanceof javafx.scene.control.Label label
                        && node.equals(label.getLabelFor())
                        && !label.getText().isBlank());
    if (labelled) {
      return true;
    }
    return !(node instanceof TextInputControl)
        && !(node instanceof ComboBoxBase<?>)
        && node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank();
  }
}
