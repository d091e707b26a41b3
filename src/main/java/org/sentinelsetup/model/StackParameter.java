package org.sentinelsetup.model;

/**
 * A parameter of a stack, as CloudFormation takes it.
 *
 * @param name the parameter's name in the template
 * @param value its value; a list is joined by commas
 */
public record StackParameter(String name, String value) {}
