package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts what happens to a queue, minute by minute. */
final class QueueActivity {
  /** A queue without any activity for this long has no metrics. */
  private static final Duration ACTIVE_FOR = Duration.ofHours(6);

  /** What happened since the last sample. */
  record Counts(int sent, int received, int deleted, int emptyReceives) {}

  private int sent;
  private int received;
  private int deleted;
  private int emptyReceives;
  private @Nullable Instant last;

  void touched(Instant now) {
    last = now;
  }

  void sent(Instant now) {
    touched(now);
    sent++;
  }

  void received(Instant now, int messages) {
    touched(now);
    received += messages;
    emptyReceives += messages == 0 ? 1 : 0;
  }

  void deleted(Instant now, int messages) {
    touched(now);
    deleted += messages;
  }

  /** Whether the queue reports metrics at all. */
  boolean active(Instant now) {
    return last != null && last.plus(ACTIVE_FOR).isAfter(now);
  }

  /** The counts, which start anew. */
  Counts take() {
    Counts counts = new Counts(sent, received, deleted, emptyReceives);
    sent = 0;
    received = 0;
    deleted = 0;
    emptyReceives = 0;
    return counts;
  }
}
