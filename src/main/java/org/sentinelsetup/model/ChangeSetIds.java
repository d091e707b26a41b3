package org.sentinelsetup.model;

/**
 * A change set and its stack.
 *
 * @param changeSetArn the change set
 * @param stackId the stack, also when it is only an empty shell
 */
public record ChangeSetIds(String changeSetArn, String stackId) {}
