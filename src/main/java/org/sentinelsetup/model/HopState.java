package org.sentinelsetup.model;

/** How well a hop works, as far as can be seen. */
public enum HopState {
  /** Logs have passed. */
  FLOWING,
  /** Some logs pass and some do not. */
  PARTLY,
  /** None have passed, and it is too early to expect them or a hop before holds them. */
  WAITING,
  /** None pass, though they should. */
  BROKEN,
  /** Cannot be told: never taken for zero, nor for success. */
  UNKNOWN
}
