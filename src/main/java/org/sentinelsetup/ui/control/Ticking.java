package org.sentinelsetup.ui.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** Keeps a time on screen current: twice a second, and only while it is in an open window. */
public final class Ticking {
  private static final Duration EVERY = Duration.millis(500);

  private Ticking() {}

  /**
   * Starts when the node comes into an open window, and stops when it leaves or the window closes.
   *
   * @param node what shows the time
   * @param tick shows the time as it is now, on the FX thread
   */
  public static void whileShown(Node node, Runnable tick) {
    var clockwork = new Timeline(new KeyFrame(EVERY, _ -> tick.run()));
    clockwork.setCycleCount(Animation.INDEFINITE);
    Presence.inWindow(node)
        .subscribe(
            there -> {
              if (there) {
                clockwork.play();
              } else {
                clockwork.stop();
              }
            });
  }
}
