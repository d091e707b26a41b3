package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A virtual time line. Tasks run in order of their time (of their scheduling when equal) while the
 * clock is advanced, each seeing its own due time as {@link #now}. Everything in a world runs under
 * the lock of its clock.
 */
public final class DemoClock {
  private record Task(Instant due, long order, Runnable what) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::order));
  private Instant now;
  private long scheduled;
  private boolean advancing;

  /** A clock that shows {@code start} and stands still. */
  public DemoClock(Instant start) {
    now = start;
  }

  /** The one lock of the world. */
  public ReentrantLock lock() {
    return lock;
  }

  /** Demo time, UTC. */
  public Instant now() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs {@code what} when the clock comes to {@code when}; a time gone by means: at the next
   * advance.
   */
  public void at(Instant when, Runnable what) {
    lock.lock();
    try {
      tasks.add(new Task(when.isBefore(now) ? now : when, scheduled++, what));
    } finally {
      lock.unlock();
    }
  }

  /** Runs {@code what} after that much demo time. */
  public void after(Duration wait, Runnable what) {
    at(now().plus(wait), what);
  }

  /**
   * Moves time on and runs what falls due, also what those tasks schedule. A task that throws ends
   * the advance; what is left runs at the next one.
   *
   * @throws IllegalArgumentException if the duration is negative
   * @throws IllegalStateException if a task tries to advance the clock
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time does not run backwards: " + step);
    }
    lock.lock();
    try {
      if (advancing) {
        throw new IllegalStateException("a task may not advance the clock");
      }
      run(now.plus(step));
    } finally {
      lock.unlock();
    }
  }

  private void run(Instant end) {
    advancing = true;
    try {
      for (Task next = tasks.peek();
          next != null && !next.due().isAfter(end);
          next = tasks.peek()) {
        tasks.remove();
        now = next.due();
        next.what().run();
      }
      now = end;
    } finally {
      advancing = false;
    }
  }
}
