package org.sentinelsetup.ui;

/**
 * How the window looks, as the person chose.
 *
 * @param theme light or dark
 * @param percent size of texts in percent of the usual one, 100 to 150
 * @param captions whether the demo explains its pages
 */
public record Look(Theme theme, int percent, boolean captions) {
  /** Before anything was chosen. */
  public static final Look USUAL = new Look(Theme.SYSTEM, 100, true);

  /** Brings a size read from a file back into its bounds. */
  public Look {
    percent = Math.clamp(percent, 100, 150);
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
    return new Look(chosen, percent, captions);
  }

  Look sized(int size) {
    return new Look(theme, size, captions);
  }

  Look captioned(boolean shown) {
    return new Look(theme, percent, shown);
  }
}
