package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sentinelsetup.model.MoveTask;

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
 * @param sentBack what was sent back out of the dead-letter queue
 */
public record Evidence(
    OptionalLong minutesConnected,
    OptionalLong newObjects,
    OptionalLong sent,
    OptionalLong received,
    OptionalLong deleted,
    OptionalLong deadLetters,
    OptionalLong roleUsedMinutesAgo,
    long testMessages,
    SentBack sentBack) {

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
          0,
          SentBack.NONE);

  /**
   * What SQS moved back from the dead-letter queue. A moved message is a new one, with an id of its
   * own, so it seems to be counted as sent once more; whether it is, AWS does not say. What is said
   * of the counts has to be true both ways.
   *
   * @param messages how many, about
   * @param minutesAgo minutes since the last move began, empty when there was none
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">moved
   *     messages are new ones</a>
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html">NumberOfMessagesSent,
   *     which leaves out only what SQS sets aside</a>
   */
  public record SentBack(long messages, OptionalLong minutesAgo) {
    /** Nothing was sent back. */
    public static final SentBack NONE = new SentBack(0, OptionalLong.empty());

    /**
     * What moves have sent back.
     *
     * @param moves out of the dead-letter queue
     * @param since earlier ones are left out, as the counts leave them out
     * @param now the time
     * @return the sum, and how long ago the last one was begun
     */
    public static SentBack of(List<MoveTask> moves, Instant since, Instant now) {
      List<MoveTask> counted =
          moves.stream().filter(move -> !move.started().isBefore(since)).toList();
      Optional<Instant> last =
          counted.stream().map(MoveTask::started).max(Comparator.naturalOrder());
      return new SentBack(
          counted.stream().mapToLong(MoveTask::done).sum(),
          last.map(begun -> OptionalLong.of(Math.max(0, Duration.between(begun, now).toMinutes())))
              .orElse(OptionalLong.empty()));
    }
  }

  /**
   * Messages about logs: those sent, without S3's test messages.
   *
   * @return a number, or unknown
   */
  public OptionalLong logsSent() {
    return withoutTests(sent);
  }

  /**
   * Messages about logs that were sent for the first time: at least so many.
   *
   * @return a number, or unknown
   */
  public OptionalLong logsSentOnce() {
    return logsSent().isPresent()
        ? OptionalLong.of(Math.max(0, logsSent().getAsLong() - sentBack.messages()))
        : OptionalLong.empty();
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
