package org.sentinelsetup.wizard;

import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.Problem;

/** What came of something about the alert e-mail. */
public sealed interface AlertAnswer {
  /**
   * The connection that was set up before.
   *
   * @param target where its alarms go
   */
  record Found(AlertTarget target) implements AlertAnswer {}

  /**
   * The subscription was looked at.
   *
   * @param mail how far it is
   */
  record Seen(AlertMail mail) implements AlertAnswer {}

  /**
   * The test alarm is over.
   *
   * @param test how it went
   */
  record Tested(AlertTest test) implements AlertAnswer {}

  /**
   * It failed.
   *
   * @param problem what, why, and what to do
   */
  record Failed(Problem problem) implements AlertAnswer {}
}
