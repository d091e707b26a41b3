package org.sentinelsetup.model;

import java.time.Duration;

/**
 * What the access portal accepts in place of a password.
 *
 * <p>Secret: never shown or written down.
 *
 * @param value the bearer token
 * @param lifetime how long it is good for, from the moment it was given
 */
public record SsoToken(String value, Duration lifetime) {
  /** Holds secrets, so they are not shown. */
  @Override
  public String toString() {
    return "SsoToken[redacted, lifetime=" + lifetime + "]";
  }
}
