package org.sentinelsetup.model;

import java.net.URI;
import java.time.Instant;

/**
 * What a person needs to allow a sign-in in the browser.
 *
 * @param userCode the code to compare or type
 * @param page where to type it
 * @param pageWithCode the same page with the code filled in
 * @param expiresAt when the code stops working, UTC
 */
public record DevicePrompt(String userCode, URI page, URI pageWithCode, Instant expiresAt)
    implements SignInPrompt {
  @Override
  public URI open() {
    return pageWithCode;
  }
}
