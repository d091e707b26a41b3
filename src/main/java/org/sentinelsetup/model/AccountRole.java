package org.sentinelsetup.model;

/**
 * A role a person may take in an account through the access portal.
 *
 * @param accountId 12 digits
 * @param name the permission set
 */
public record AccountRole(String accountId, String name) {}
