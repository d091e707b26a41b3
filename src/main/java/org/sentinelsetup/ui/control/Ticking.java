package org.sentinelsetup.ui.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** Keeps a time on screen current: twice a second, and only while it is in a scene. */
public final class Ticking {
  private static final Duration EVERY = Duration.millis(500);

  private Ticking() {}

  /**
   * Starts with the node's scene and stops with it.
   *
   * @param node what shows the time
   * @param tick shows the time as it is now, on the FX thread
   */
  public static void whileShown(Node node, Runnable tick) {
    var clockwork = new Timeline(new KeyFrame(EVERY, _ -> tick.run()));
    clockwork.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                clockwork.stop();
              } else {
                clockwork.play();
              }
            });
  }
}
