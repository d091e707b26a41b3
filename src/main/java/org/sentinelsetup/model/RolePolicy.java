package org.sentinelsetup.model;

/**
 * A policy that says what a role may do.
 *
 * @param name its name; the ARN of one that is attached
 * @param document JSON
 */
public record RolePolicy(String name, String document) {}
