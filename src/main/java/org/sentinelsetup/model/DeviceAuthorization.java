package org.sentinelsetup.model;

import java.net.URI;
import java.time.Duration;

/**
 * A sign-in waiting for the person to allow it in the browser.
 *
 * @param deviceCode what this program asks with; secret
 * @param userCode what the person compares in the browser
 * @param verificationUri the page that asks for the code
 * @param verificationUriComplete the same page with the code filled in
 * @param lifetime how long the code is good for, from the moment it was given
 * @param interval how long to wait between two questions; 5 s when the server named none (RFC 8628)
 */
public record DeviceAuthorization(
    String deviceCode,
    String userCode,
    URI verificationUri,
    URI verificationUriComplete,
    Duration lifetime,
    Duration interval) {
  /** Holds secrets, so they are not shown. */
  @Override
  public String toString() {
    return "DeviceAuthorization[redacted, verificationUri=" + verificationUri + "]";
  }
}
