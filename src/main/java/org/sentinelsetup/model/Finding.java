package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * What a read-only check found.
 *
 * @param level how bad it is
 * @param what what was found
 * @param fix what to do about it, null when there is nothing to do
 * @param command the fix as a command to copy, null when there is none
 * @param check what was looked at, null when it does not belong to a single check
 * @param failed the stack that this program can delete to mend it, null when there is none
 */
public record Finding(
    Level level,
    Text what,
    @Nullable Text fix,
    @Nullable String command,
    @Nullable Check check,
    @Nullable FailedStack failed) {
  /** How bad a finding is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** It could not be found out; goes on. */
    UNKNOWN,
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
    return new Finding(Level.OK, what, null, null, null, null);
  }

  /**
   * A finding that could not be made.
   *
   * @param what what could not be found out
   * @param fix how it can be
   * @return the finding
   */
  public static Finding unknown(Text what, Text fix) {
    return new Finding(Level.UNKNOWN, what, fix, null, null, null);
  }

  /**
   * A finding worth knowing.
   *
   * @param what what was found
   * @param fix what to do about it
   * @return the finding
   */
  public static Finding warning(Text what, Text fix) {
    return new Finding(Level.WARNING, what, fix, null, null, null);
  }

  /**
   * A finding that stops the plan.
   *
   * @param what what was found
   * @param fix what to do about it
   * @return the finding
   */
  public static Finding blocker(Text what, Text fix) {
    return new Finding(Level.BLOCKER, what, fix, null, null, null);
  }

  /**
   * The same with the fix as a command.
   *
   * @param line the command, as it is typed into a shell
   * @return the finding
   */
  public Finding command(String line) {
    return new Finding(level, what, fix, line, check, failed);
  }

  /**
   * The same as found by a check.
   *
   * @param by the check
   * @return the finding
   */
  public Finding by(Check by) {
    return new Finding(level, what, fix, command, by, failed);
  }

  /**
   * The same with a stack that can be deleted to mend it.
   *
   * @param stack the stack
   * @return the finding
   */
  public Finding removing(FailedStack stack) {
    return new Finding(level, what, fix, command, check, stack);
  }
}
