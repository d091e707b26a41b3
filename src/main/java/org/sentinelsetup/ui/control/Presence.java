package org.sentinelsetup.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Whether a node is there: what is not seen takes no room either. */
public final class Presence {
  private Presence() {}

  /**
   * Shows a node, or takes it away with its room.
   *
   * @param node the node
   * @param there whether it is there
   */
  public static void of(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  /**
   * Shows a box, or takes it away with its room. What it holds is put into it when it is first
   * shown: what is never seen is never styled and laid out.
   *
   * @param box the box, empty until then
   * @param content what it holds
   * @param there whether it is there
   */
  public static void of(Pane box, List<Node> content, boolean there) {
    if (there && box.getChildren().isEmpty()) {
      box.getChildren().setAll(content);
    }
    of(box, there);
  }
}
