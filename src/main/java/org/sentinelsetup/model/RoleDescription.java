package org.sentinelsetup.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An IAM role.
 *
 * @param name its name
 * @param arn its ARN, path included
 * @param trustPolicy who may take it, as JSON
 * @param lastUsed when it was last used, null when IAM does not know: that may lag by hours
 */
public record RoleDescription(
    String name, String arn, String trustPolicy, @Nullable Instant lastUsed) {}
