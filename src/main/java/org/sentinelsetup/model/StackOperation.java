package org.sentinelsetup.model;

/**
 * Something CloudFormation did or does to a stack.
 *
 * @param type {@code CREATE_STACK}, {@code ROLLBACK}, … in CloudFormation's words
 * @param id asks for the events of this operation alone
 */
public record StackOperation(String type, String id) {}
