package org.sentinelsetup.model;

/**
 * A value for a parameter of the template.
 *
 * @param name the parameter
 * @param value its value
 */
public record StackParameter(String name, String value) {}
