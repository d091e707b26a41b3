package org.sentinelsetup.app.window;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where the window opens: where it was, if that can still be seen. */
final class Placement {
  static final double LEAST_WIDTH = 1000;
  static final double LEAST_HEIGHT = 620;
  static final double USUAL_WIDTH = 1100;
  static final double USUAL_HEIGHT = 720;

  private Placement() {}

  /**
   * Moves and shrinks a window into the screen it overlaps most.
   *
   * @param wanted where it was, logical pixels; without width when it was never placed
   * @param screens the visible part of every screen, the main one first
   * @return where it can be seen
   */
  static Rectangle2D visible(Rectangle2D wanted, List<Rectangle2D> screens) {
    Rectangle2D main = screens.getFirst();
    if (wanted.getWidth() <= 0) {
      return within(
          new Rectangle2D(
              main.getMinX() + (main.getWidth() - USUAL_WIDTH) / 2,
              main.getMinY() + (main.getHeight() - USUAL_HEIGHT) / 2,
              USUAL_WIDTH,
              USUAL_HEIGHT),
          main);
    }
    return within(
        wanted,
        screens.stream()
            .max(Comparator.comparingDouble(screen -> overlap(wanted, screen)))
            .filter(screen -> overlap(wanted, screen) > 0)
            .orElse(main));
  }

  private static Rectangle2D within(Rectangle2D wanted, Rectangle2D screen) {
    double width = Math.min(Math.max(wanted.getWidth(), LEAST_WIDTH), screen.getWidth());
    double height = Math.min(Math.max(wanted.getHeight(), LEAST_HEIGHT), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static double overlap(Rectangle2D one, Rectangle2D other) {
    double width =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }
}
