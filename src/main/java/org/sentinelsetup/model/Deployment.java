package org.sentinelsetup.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far one run of a plan is.
 *
 * @param startedAt when it began, UTC
 * @param changes the plan's changes with their state, in order
 * @param events the stack's events of this run, oldest first, each once
 * @param usual how long resources took in earlier runs
 */
public record Deployment(
    Instant startedAt, List<ChangeProgress> changes, List<StackEvent> events, UsualTimes usual) {
  /** Keeps the lists unchangeable. */
  public Deployment {
    changes = List.copyOf(changes);
    events = List.copyOf(events);
  }

  /**
   * One change and how far it is.
   *
   * @param change the change
   * @param state its state
   * @param detail what is going on or what came of it, null when there is nothing to say
   * @param endedAt when it was applied, found unchanged or failed, UTC, null before
   */
  public record ChangeProgress(
      PlannedChange change, State state, @Nullable Text detail, @Nullable Instant endedAt) {}

  /**
   * From when on the bucket has notified the queue, as far as this run knows.
   *
   * @return when the notification was put; when the run began, if it was there already; UTC
   */
  public Instant notifiedAt() {
    return changes.stream()
        .filter(Deployment::isNotificationPut)
        .flatMap(progress -> Stream.ofNullable(progress.endedAt()))
        .findFirst()
        .orElse(startedAt);
  }

  /**
   * How many times this run put the notification, for each of which S3 sends the queue a test
   * message.
   *
   * @return 0 or more
   */
  public long notificationsPut() {
    return changes.stream().filter(Deployment::isNotificationPut).count();
  }

  /**
   * When it ended.
   *
   * @return UTC; null while something of it is waiting or running and nothing failed
   */
  public @Nullable Instant endedAt() {
    boolean failed = changes.stream().anyMatch(change -> change.state() == State.FAILED);
    boolean complete = changes.stream().allMatch(change -> change.endedAt() != null);
    return failed || complete
        ? changes.stream()
            .flatMap(change -> Stream.ofNullable(change.endedAt()))
            .max(Instant::compareTo)
            .orElse(null)
        : null;
  }

  private static boolean isNotificationPut(ChangeProgress progress) {
    return progress.change() instanceof PlannedChange.Notification
        && progress.state() == State.APPLIED;
  }

  /** How far a change is. */
  public enum State {
    /** Its turn has not come. */
    WAITING,
    /** Being applied or read back. */
    RUNNING,
    /** Applied and read back. */
    APPLIED,
    /** Was already as it should be. */
    UNCHANGED,
    /** Not applied; those after it were not started. */
    FAILED
  }
}
