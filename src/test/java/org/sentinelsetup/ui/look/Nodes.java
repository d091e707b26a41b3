package org.sentinelsetup.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** What can be seen of a scene graph. */
final class Nodes {
  private Nodes() {}

  /** Every node that is shown, parents before children, in the order of the document. */
  static List<Node> shown(Node root) {
    var all = new ArrayList<Node>();
    collect(root, all);
    return all;
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  static boolean enabled(Node node) {
    return !node.isDisabled();
  }

  static boolean inside(Node node, Class<? extends Node> kind) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (kind.isInstance(up)) {
        return true;
      }
    }
    return false;
  }

  static boolean insideStyle(Node node, String style) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up.getStyleClass().contains(style)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it can be scrolled to, so that its place on the scene says nothing. */
  static boolean scrolls(Node node) {
    return inside(node, ScrollPane.class);
  }

  static Bounds onScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  static String describe(Node node) {
    var path = new StringBuilder(name(node));
    Node up = node.getParent();
    for (int levels = 0; up != null && levels < 4; levels++) {
      path.insert(0, name(up) + " > ");
      up = up.getParent();
    }
    return path.toString();
  }

  private static String name(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String styles =
        node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass());
    return node.getClass().getSimpleName() + id + styles;
  }
}
