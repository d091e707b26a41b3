package org.sentinelsetup.ui.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;

/** Whether what leads on and back is there without scrolling. */
public final class Reach {
  private Reach() {}

  /** What does not lie whole inside the window: of Back and Next, where the page has them. */
  public static List<String> lost(Scene scene) {
    return Stream.of("#back", "#next")
        .map(scene::lookup)
        .filter(node -> node != null && node.isVisible())
        .filter(node -> Nodes.scrolls(node) || !whole(Nodes.onScene(node), scene))
        .map(node -> "out of reach " + Nodes.describe(node) + " " + Nodes.onScene(node))
        .toList();
  }

  private static boolean whole(Bounds bounds, Scene scene) {
    return bounds.getWidth() > 0
        && bounds.getHeight() > 0
        && bounds.getMinX() >= 0
        && bounds.getMinY() >= 0
        && bounds.getMaxX() <= scene.getWidth()
        && bounds.getMaxY() <= scene.getHeight();
  }
}
