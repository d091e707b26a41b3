package org.sentinelsetup.ui;

import java.time.InstantSource;
import javafx.scene.Scene;

/**
 * Opens every page once where nobody sees it. Much of what a first opening takes goes into classes
 * that are loaded then; whoever comes to the page later need not wait for them. A scene that is in
 * no window may be built on any thread.
 */
public final class Rehearsal {
  private static final Desk NOBODY =
      new Desk(_ -> {}, _ -> {}, _ -> {}, (_, _) -> {}, FileChoice.NOBODY, InstantSource.system());

  private Rehearsal() {}

  /** Opens the pages. Not on the FX thread, which it is to spare. */
  public static void run() {
    for (Views view : Views.values()) {
      var scene = new Scene(ViewLoader.load(view, NOBODY).root());
      scene.getStylesheets().add(Appearance.SHEET);
      between(
          () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          });
    }
  }

  /**
   * Does something between two pages: a theme must not change while a page looks up its colours.
   *
   * @param work what to do, on any thread
   */
  static void between(Runnable work) {
    synchronized (Rehearsal.class) {
      work.run();
    }
  }
}
