package org.sentinelsetup.cli;

/** What is wanted on the command line. */
public enum Errand {
  /** See everything that would change. */
  PLAN,
  /** Make the changes. */
  APPLY,
  /** See whether logs flow. */
  VERIFY,
  /** See what a connection has. */
  OUTPUTS,
  /** See whether alarms reach the person. */
  ALERT,
  /** Take the connection away. */
  UNDO
}
