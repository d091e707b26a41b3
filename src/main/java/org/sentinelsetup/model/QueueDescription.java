package org.sentinelsetup.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue.
 *
 * @param url its address
 * @param arn its ARN
 * @param visible messages waiting; settles after about a minute
 * @param notVisible messages being read; settles after about a minute
 * @param policy who may use it, as JSON, null when it has no policy
 * @param kmsKeyId the key it encrypts with, null when it names none
 * @param fifo whether it keeps the order, which notifications of S3 do not come to
 * @param retention how long messages are kept
 * @param redrive where messages go that were received too often, null when nowhere
 */
public record QueueDescription(
    String url,
    String arn,
    long visible,
    long notVisible,
    @Nullable String policy,
    @Nullable String kmsKeyId,
    boolean fifo,
    Duration retention,
    @Nullable Redrive redrive) {}
