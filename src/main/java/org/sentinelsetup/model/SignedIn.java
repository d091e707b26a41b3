package org.sentinelsetup.model;

import java.time.Instant;

/**
 * Who a person is in AWS, once role credentials work.
 *
 * @param identity what STS says
 * @param accountName the account's name in Identity Center
 * @param roleName the permission set's name
 * @param expiresAt when the session ends and somebody has to sign in again, UTC
 */
public record SignedIn(Identity identity, String accountName, String roleName, Instant expiresAt) {}
