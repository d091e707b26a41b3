package org.sentinelsetup.model;

/** What IAM Identity Center says when asked whether the person has allowed the sign-in. */
public sealed interface DevicePoll {
  /** Not yet: ask again after the interval. */
  record Pending() implements DevicePoll {}

  /** Asked too fast: wait five seconds longer from now on (RFC 8628). */
  record SlowDown() implements DevicePoll {}

  /** The code is too old: a new one is needed. */
  record Expired() implements DevicePoll {}

  /** The person refused. */
  record Declined() implements DevicePoll {}

  /**
   * The person allowed it.
   *
   * @param token for the access portal
   */
  record Granted(SsoToken token) implements DevicePoll {}
}
