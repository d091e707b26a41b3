package org.sentinelsetup.ui;

/**
 * How the window looks, as the person chose.
 *
 * @param theme light or dark
 * @param percent size of texts in percent of the usual one, 100 to 150
 * @param captions whether the demo explains its pages
 * @param scale size of everything in percent, 100 to 400, from the next start; 0 as the system says
 */
public record Look(Theme theme, int percent, boolean captions, int scale) {
  /** The largest scale, in percent. */
  public static final int LARGEST = 400;

  /** The smallest, but for {@link #AS_SYSTEM}. */
  public static final int SMALLEST = 100;

  /** The scale of who chose none. */
  public static final int AS_SYSTEM = 0;

  /** Before anything was chosen. */
  public static final Look USUAL = new Look(Theme.SYSTEM, 100, true, AS_SYSTEM);

  /** Brings sizes read from a file back into their bounds. */
  public Look {
    percent = Math.clamp(percent, 100, 150);
    scale = scale == AS_SYSTEM ? AS_SYSTEM : Math.clamp(scale, SMALLEST, LARGEST);
  }

  /** Light or dark. */
  public enum Theme {
    /** As the system is. */
    SYSTEM,
    /** Light, whatever the system is. */
    LIGHT,
    /** Dark, whatever the system is. */
    DARK
  }

  Look with(Theme chosen) {
    return new Look(chosen, percent, captions, scale);
  }

  Look sized(int size) {
    return new Look(theme, size, captions, scale);
  }

  Look captioned(boolean shown) {
    return new Look(theme, percent, shown, scale);
  }

  Look scaled(int size) {
    return new Look(theme, percent, captions, size);
  }
}
