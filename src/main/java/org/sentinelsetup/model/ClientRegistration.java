package org.sentinelsetup.model;

import java.time.Instant;

/**
 * This program, as IAM Identity Center knows it: needed to sign a person in.
 *
 * @param clientId the id given at registration
 * @param clientSecret the secret given at registration
 * @param expiresAt when it has to be registered again
 */
public record ClientRegistration(String clientId, String clientSecret, Instant expiresAt) {
  /** Holds secrets, so they are not shown. */
  @Override
  public String toString() {
    return "ClientRegistration[redacted, expiresAt=" + expiresAt + "]";
  }
}
