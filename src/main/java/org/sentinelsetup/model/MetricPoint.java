package org.sentinelsetup.model;

import java.time.Instant;

/**
 * A metric's value over one period.
 *
 * @param start the period's beginning, UTC
 * @param value how many
 */
public record MetricPoint(Instant start, long value) {}
