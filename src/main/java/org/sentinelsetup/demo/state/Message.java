package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.util.Optional;

/**
 * A message in a queue.
 *
 * @param id a UUID, kept when it moves to a dead-letter queue
 * @param sent when it was first sent; retention counts from here
 * @param arrived when it came into this queue
 * @param receives how often it was received here
 * @param firstReceived when that happened first
 * @param visible from when on it can be received
 * @param receipt handle of the latest receive, empty before
 * @param from the ARN of the queue it was set aside from, empty when it was not
 */
public record Message(
    String id,
    String body,
    Instant sent,
    Instant arrived,
    int receives,
    Optional<Instant> firstReceived,
    Instant visible,
    String receipt,
    Optional<String> from) {

  Message received(Instant now, Instant again, String handle) {
    Optional<Instant> first = firstReceived.or(() -> Optional.of(now));
    return new Message(id, body, sent, arrived, receives + 1, first, again, handle, from);
  }

  Message visibleAt(Instant when) {
    return new Message(id, body, sent, arrived, receives, firstReceived, when, receipt, from);
  }

  Message setAside(Instant now, String queueArn) {
    return new Message(id, body, sent, now, 0, Optional.empty(), now, "", Optional.of(queueArn));
  }
}
