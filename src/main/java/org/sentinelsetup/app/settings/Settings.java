package org.sentinelsetup.app.settings;

import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.Place;
import org.sentinelsetup.wizard.WizardState;

/**
 * What is remembered of the wizard from one start to the next.
 *
 * @param version the form of the file, counted up when it changes
 * @param answers what the person answered last
 * @param place where the person stopped
 */
public record Settings(int version, Answers answers, Place place) {
  /** The form this program writes. Version 1 had no place, version 2 nothing of Azure. */
  public static final int VERSION = 3;

  /** The settings before anything was answered. */
  public static final Settings FRESH = new Settings(VERSION, Answers.NONE, Place.NONE);

  /**
   * What is worth remembering of a wizard.
   *
   * @param state the wizard
   * @return its answers and place
   */
  public static Settings of(WizardState state) {
    return new Settings(VERSION, state.answers(), Place.of(state));
  }
}
