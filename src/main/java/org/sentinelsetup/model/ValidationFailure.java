package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * Why CloudFormation refused a change set before touching anything.
 *
 * @param logicalId the resource's name in the template, null when it is not about one
 * @param type {@code AWS::IAM::Role} and others, null when it is not about one
 * @param name the check: {@code NAME_CONFLICT_VALIDATION} and others, or the hook
 * @param reason what it found, in CloudFormation's words
 */
public record ValidationFailure(
    @Nullable String logicalId, @Nullable String type, String name, String reason) {}
