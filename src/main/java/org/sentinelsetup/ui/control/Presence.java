package org.sentinelsetup.ui.control;

import javafx.scene.Node;

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
}
