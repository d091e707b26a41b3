package org.sentinelsetup.model;

import java.util.OptionalLong;

/**
 * What went through a queue in a span of time.
 *
 * <p>CloudWatch has no values while a queue is inactive: empty means unknown, not none.
 *
 * @param sent messages put in
 * @param received messages handed out
 * @param deleted messages taken out
 */
public record QueueActivity(OptionalLong sent, OptionalLong received, OptionalLong deleted) {}
