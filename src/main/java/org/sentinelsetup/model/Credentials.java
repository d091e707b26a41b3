package org.sentinelsetup.model;

import java.time.Instant;

/**
 * Short-lived credentials of one role in one account.
 *
 * <p>Secret: no part of them is ever shown or written down.
 *
 * @param accessKeyId the access key
 * @param secretAccessKey what requests are signed with
 * @param sessionToken the session they belong to; empty for keys of an IAM user
 * @param expiresAt when AWS stops accepting them
 */
public record Credentials(
    String accessKeyId, String secretAccessKey, String sessionToken, Instant expiresAt) {
  /** Holds secrets, so they are not shown. */
  @Override
  public String toString() {
    return "Credentials[redacted, expiresAt=" + expiresAt + "]";
  }
}
