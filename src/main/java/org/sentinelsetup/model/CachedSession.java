package org.sentinelsetup.model;

import java.time.Instant;

/**
 * A sign-in to the access portal that the AWS CLI made and keeps.
 *
 * <p>Secret: the token is never shown or written down.
 *
 * @param token what the portal accepts
 * @param expiresAt when it stops accepting it
 */
public record CachedSession(SsoToken token, Instant expiresAt) {}
