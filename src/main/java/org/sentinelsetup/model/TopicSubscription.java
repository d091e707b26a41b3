package org.sentinelsetup.model;

/**
 * Somebody who hears of what is published to a topic.
 *
 * @param protocol {@code email}, {@code sqs} and others
 * @param endpoint the address
 * @param confirmed whether the recipient has agreed
 */
public record TopicSubscription(String protocol, String endpoint, boolean confirmed) {}
