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
  /**
   * How many it has moved, as far as can be told.
   *
   * @return all there were once it has completed, since the count of what was moved may lag
   */
  public long done() {
    return status == Status.COMPLETED ? Math.max(moved, toMove.orElse(0)) : moved;
  }

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
