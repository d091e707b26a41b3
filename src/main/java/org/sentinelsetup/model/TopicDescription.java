package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * A topic.
 *
 * @param arn its ARN
 * @param kmsKeyId the key it encrypts with, null when it does not encrypt
 */
public record TopicDescription(String arn, @Nullable String kmsKeyId) {}
