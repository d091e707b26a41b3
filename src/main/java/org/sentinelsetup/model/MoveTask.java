package org.sentinelsetup.model;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * SQS moving messages out of a dead-letter queue.
 *
 * @param status how it goes
 * @param moved about how many it has moved; may lag after the end
 * @param toMove how many there were when it began, empty until it has counted them
 * @param failure why it failed, in SQS's word; empty unless it did
 * @param started when it began, which tells one from another
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListMessageMoveTasksResultEntry.html">what
 *     SQS tells of one</a>
 */
public record MoveTask(
    Status status, long moved, OptionalLong toMove, String failure, Instant started) {
  /** How a task goes. */
  public enum Status {
    /** It moves messages. */
    RUNNING,
    /** It has moved them. */
    COMPLETED,
    /** Somebody stops it. */
    CANCELLING,
    /** Somebody has stopped it; what it had moved stays moved. */
    CANCELLED,
    /** It could not go on. */
    FAILED;

    /**
     * Whether it is still at work.
     *
     * @return true before any end
     */
    public boolean underWay() {
      return this == RUNNING || this == CANCELLING;
    }
  }
}
