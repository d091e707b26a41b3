package org.sentinelsetup.model;

import java.time.Instant;

/** How a test alarm went, as far as CloudWatch tells. */
public sealed interface AlertTest {
  /**
   * The alarm that was set off.
   *
   * @return its name
   */
  String alarm();

  /**
   * The topic took it.
   *
   * @param alarm the alarm
   * @param at when, UTC
   */
  record Sent(String alarm, Instant at) implements AlertTest {}

  /**
   * It did not get to the topic.
   *
   * @param alarm the alarm
   * @param at when, UTC
   * @param reason what CloudWatch says, in its words
   */
  record NotSent(String alarm, Instant at, String reason) implements AlertTest {}

  /**
   * The alarm's history told nothing in time.
   *
   * @param alarm the alarm
   */
  record Unseen(String alarm) implements AlertTest {}
}
