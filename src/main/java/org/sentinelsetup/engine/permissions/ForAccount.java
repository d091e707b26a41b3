package org.sentinelsetup.engine.permissions;

/**
 * What a role of another account needs.
 *
 * @param account 12 digits
 * @param policy an identity policy, JSON, one value a line
 */
public record ForAccount(String account, String policy) {}
