package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * A CloudTrail trail that can be seen from the account in use.
 *
 * @param name its name
 * @param arn its ARN, which names the account that owns it
 * @param bucket where it writes
 * @param prefix what comes before {@code AWSLogs/} in its keys, null when nothing does
 * @param kmsKeyId the ARN of the key it encrypts with, null when it names none
 * @param organization whether it covers the whole organisation
 * @param multiRegion whether it covers every Region
 * @param digests whether it writes digest files beside the logs
 * @param homeRegion where it was made
 */
public record Trail(
    String name,
    String arn,
    String bucket,
    @Nullable String prefix,
    @Nullable String kmsKeyId,
    boolean organization,
    boolean multiRegion,
    boolean digests,
    String homeRegion) {}
