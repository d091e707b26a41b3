package org.sentinelsetup.ui.start;

/** What a person can start with. */
public sealed interface Choice {
  /** A connection on AWS, from the first step. */
  record Aws() implements Choice {}

  /** A connection on AWS, with what was chosen the last time. */
  record Resume() implements Choice {}

  /**
   * The demo.
   *
   * @param scenario the name of what happens
   * @param speed demo seconds in a real second while the wizard waits for AWS
   */
  record Demo(String scenario, double speed) implements Choice {}
}
