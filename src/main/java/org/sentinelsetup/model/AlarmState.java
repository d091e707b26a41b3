package org.sentinelsetup.model;

import java.util.List;

/**
 * An alarm, as it is.
 *
 * @param name its name
 * @param ringing whether it is in the state ALARM
 * @param actionsEnabled whether it does what it is to do
 * @param actions what it does when it goes off: ARNs
 */
public record AlarmState(
    String name, boolean ringing, boolean actionsEnabled, List<String> actions) {
  /** Keeps the actions unchangeable. */
  public AlarmState {
    actions = List.copyOf(actions);
  }
}
