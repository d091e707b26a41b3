package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * Access keys as they are written in a file or in the environment.
 *
 * <p>Secret: no part of them is ever shown or written down.
 *
 * @param accessKeyId the access key
 * @param secretAccessKey what requests are signed with
 * @param sessionToken the session they belong to, null for the long-lived keys of a user
 */
public record StaticKeys(String accessKeyId, String secretAccessKey, @Nullable String sessionToken)
    implements KeySource {
  /** Holds secrets, so they are not shown. */
  @Override
  public String toString() {
    return "StaticKeys[redacted]";
  }
}
