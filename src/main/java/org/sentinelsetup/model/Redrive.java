package org.sentinelsetup.model;

/**
 * Where messages go that were received too often.
 *
 * @param targetArn the dead-letter queue
 * @param mostReceived how often a message is received before
 */
public record Redrive(String targetArn, int mostReceived) {}
