package org.sentinelsetup.app.settings;

import org.sentinelsetup.ui.Look;

/**
 * What is remembered of the window from one start to the next.
 *
 * @param version the form of the file, counted up when it changes
 * @param look how it looks
 * @param x left edge, logical pixels
 * @param y upper edge, logical pixels
 * @param width logical pixels, 0 when the window was never placed
 * @param height logical pixels, 0 when the window was never placed
 * @param maximized whether it filled the screen
 */
public record WindowSettings(
    int version, Look look, double x, double y, double width, double height, boolean maximized) {
  /** The form this program writes. Version 1 had no scale. */
  public static final int VERSION = 2;

  /** Before the window was ever open. */
  public static final WindowSettings FRESH =
      new WindowSettings(VERSION, Look.USUAL, 0, 0, 0, 0, false);
}
