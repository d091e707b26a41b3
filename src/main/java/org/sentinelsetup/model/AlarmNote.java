package org.sentinelsetup.model;

import java.time.Instant;

/**
 * What an alarm's history says of one of its actions.
 *
 * @param at when, UTC
 * @param summary what happened, in CloudWatch's words
 */
public record AlarmNote(Instant at, String summary) {}
