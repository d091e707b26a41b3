package org.sentinelsetup.ui;

import org.jspecify.annotations.Nullable;

/**
 * What the frame may reach besides what its pages do.
 *
 * @param appearance how the window looks
 * @param pace how fast the demo goes, null when it is not the demo
 * @param startOver goes back to the first page
 * @param version name and version of the program
 */
public record FrameTools(
    Appearance appearance, @Nullable Pace pace, Runnable startOver, String version) {}
