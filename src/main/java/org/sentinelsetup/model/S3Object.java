package org.sentinelsetup.model;

import java.time.Instant;

/**
 * An object in a bucket, as a listing shows it.
 *
 * @param key its key
 * @param size bytes
 * @param lastModified when it was last written, UTC
 */
public record S3Object(String key, long size, Instant lastModified) {}
