package org.sentinelsetup.engine.verify;

import org.sentinelsetup.model.LogType;

/** How long nothing is nothing to worry about. */
final class Patience {
  /**
   * Minutes until the first logs are usually in the table.
   *
   * @see <a href="https://learn.microsoft.com/azure/sentinel/connect-aws">Microsoft's figure</a>
   */
  static final long FIRST_LOGS = 30;

  /** GuardDuty exports its findings every six hours unless told otherwise. */
  private static final long GUARDDUTY_EXPORT = 360;

  private Patience() {}

  /** Too early to expect anything; also when it is not known when the connection was added. */
  static boolean lasts(Evidence evidence) {
    return lasts(evidence, FIRST_LOGS);
  }

  /** What was sent back has to be fetched anew, and what failed before is in the counts. */
  static boolean lastsForFetching(Evidence evidence) {
    return lasts(evidence) || evidence.sentBack().minutesAgo().orElse(FIRST_LOGS) < FIRST_LOGS;
  }

  static boolean lastsForLogs(Evidence evidence, LogType logType) {
    return lasts(
        evidence, logType == LogType.GUARDDUTY ? GUARDDUTY_EXPORT + FIRST_LOGS : FIRST_LOGS);
  }

  private static boolean lasts(Evidence evidence, long minutes) {
    return evidence.minutesConnected().orElse(0) < minutes;
  }
}
