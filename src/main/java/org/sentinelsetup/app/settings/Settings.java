package org.sentinelsetup.app.settings;

import org.sentinelsetup.wizard.Answers;

/**
 * What is remembered from one start to the next.
 *
 * @param version the form of the file, counted up when it changes
 * @param answers what the person answered last
 */
public record Settings(int version, Answers answers) {
  /** The form this program writes. */
  public static final int VERSION = 1;

  /** The settings before anything was answered. */
  public static final Settings FRESH = new Settings(VERSION, Answers.NONE);
}
