package org.sentinelsetup.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happens to a stack.
 *
 * @param id tells this event from all others
 * @param time when it happened, UTC
 * @param logicalId the resource's name in the template; the stack's name for the stack itself
 * @param physicalId the resource's name in AWS, null until it has one
 * @param type {@code AWS::SQS::Queue} and others
 * @param status {@code CREATE_FAILED} and others, in CloudFormation's words
 * @param reason why, null when CloudFormation gives none
 * @param operationId the operation it belongs to, null when not told
 * @param clientToken the token given when the operation was started, null when not told
 */
public record StackEvent(
    String id,
    Instant time,
    String logicalId,
    @Nullable String physicalId,
    String type,
    String status,
    @Nullable String reason,
    @Nullable String operationId,
    @Nullable String clientToken) {}
