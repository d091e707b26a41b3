package org.sentinelsetup.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

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

  /**
   * Whether a node is in a window that is open. What lives longer than a page is followed under
   * this condition only, or it would keep the page when another has taken its place.
   *
   * @param node the node
   * @return whether it is in one, to be followed on the FX thread
   */
  public static ObservableValue<Boolean> inWindow(Node node) {
    return node.sceneProperty().flatMap(Presence::inWindow).orElse(false);
  }

  /**
   * Whether a scene is in a window that is open.
   *
   * @param scene the scene
   * @return whether it is in one, to be followed on the FX thread
   */
  public static ObservableValue<Boolean> inWindow(Scene scene) {
    return scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
  }
}
