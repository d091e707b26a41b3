package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * What a read-only check found.
 *
 * @param level how bad it is
 * @param what what was found
 * @param fix what to do about it, null when there is nothing to do
 */
public record Finding(Level level, Text what, @Nullable Text fix) {
  /** How bad a finding is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Worth knowing; goes on. */
    WARNING,
    /** Nothing can be deployed until it is mended. */
    BLOCKER
  }

  /**
   * A finding that is as it should be.
   *
   * @param what what was found
   * @return the finding
   */
  public static Finding ok(Text what) {
    return new Finding(Level.OK, what, null);
  }

  /**
   * A finding worth knowing.
   *
   * @param what what was found
   * @param fix what to do about it
   * @return the finding
   */
  public static Finding warning(Text what, Text fix) {
    return new Finding(Level.WARNING, what, fix);
  }

  /**
   * A finding that stops the plan.
   *
   * @param what what was found
   * @param fix what to do about it
   * @return the finding
   */
  public static Finding blocker(Text what, Text fix) {
    return new Finding(Level.BLOCKER, what, fix);
  }
}
