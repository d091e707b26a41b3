package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * A resource of a stack, as it stands.
 *
 * @param logicalId its name in the template
 * @param physicalId its name in AWS, null until it has one
 * @param type {@code AWS::SQS::Queue} and others
 * @param status {@code CREATE_COMPLETE} and others, in CloudFormation's words
 */
public record StackResource(
    String logicalId, @Nullable String physicalId, String type, String status) {}
