package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * What a change set would do to one resource.
 *
 * @param action {@code Add}, {@code Modify}, {@code Remove} and others, in CloudFormation's words
 * @param logicalId the resource's name in the template
 * @param physicalId its name in AWS, null when it does not exist yet
 * @param type {@code AWS::SQS::Queue} and others
 * @param replacement {@code True}, {@code False} or {@code Conditional}; null when it does not
 *     apply
 */
public record ResourceChange(
    String action,
    String logicalId,
    @Nullable String physicalId,
    String type,
    @Nullable String replacement) {}
