package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * A bucket of the account in use.
 *
 * @param name its name
 * @param region where it lies, null when S3 did not say
 */
public record Bucket(String name, @Nullable String region) {}
