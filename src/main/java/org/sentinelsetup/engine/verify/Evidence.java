package org.sentinelsetup.engine.verify;

import java.util.OptionalLong;

/**
 * What could be seen from AWS since the bucket's notification was set. Every number may be unknown,
 * which is not zero: a queue without data points tells nothing.
 *
 * @param minutesConnected minutes since the person added the connection in Sentinel
 * @param newObjects objects under the prefix, and with the suffix, that are newer than the
 *     notification; older ones are never notified
 * @param sent messages sent to the queue, S3's test messages among them
 * @param received times a message was received from the queue; one message can be received often
 * @param deleted messages deleted from the queue
 * @param deadLetters messages now in the dead-letter queue
 * @param roleUsedMinutesAgo minutes since the role was last used; IAM may show it hours late
 * @param testMessages how many times S3 sent its test message, one each time the notification was
 *     put
 */
public record Evidence(
    OptionalLong minutesConnected,
    OptionalLong newObjects,
    OptionalLong sent,
    OptionalLong received,
    OptionalLong deleted,
    OptionalLong deadLetters,
    OptionalLong roleUsedMinutesAgo,
    long testMessages) {

  /** Nothing is known yet. */
  public static final Evidence NONE =
      new Evidence(
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          0);

  /**
   * Messages about logs: those sent, without S3's test messages.
   *
   * @return a number, or unknown
   */
  public OptionalLong logsSent() {
    return withoutTests(sent);
  }

  /**
   * Messages about logs that were dealt with, taking test messages for deleted first: at least so
   * many.
   *
   * @return a number, or unknown
   */
  public OptionalLong logsDeleted() {
    return withoutTests(deleted);
  }

  /**
   * Messages about logs that could not be processed: at least so many.
   *
   * @return a number, or unknown
   */
  public OptionalLong logsSetAside() {
    return withoutTests(deadLetters);
  }

  /**
   * Whether the role is known to have been used since the connection was added.
   *
   * @return false also when that is not known
   */
  public boolean roleUsedSince() {
    return roleUsedMinutesAgo.isPresent()
        && minutesConnected.isPresent()
        && roleUsedMinutesAgo.getAsLong() <= minutesConnected.getAsLong();
  }

  private OptionalLong withoutTests(OptionalLong count) {
    return count.isPresent()
        ? OptionalLong.of(Math.max(0, count.getAsLong() - testMessages))
        : count;
  }
}
