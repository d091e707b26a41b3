package org.sentinelsetup.model;

/**
 * What IAM says of an action, going by the policies of the role alone.
 *
 * @param action the action: {@code s3:ListBucket}
 * @param resource what it would be done to
 * @param allowed whether they allow it
 */
public record SimulatedAction(String action, String resource, boolean allowed) {}
