package org.sentinelsetup.demo.protocol;

import java.time.Instant;
import java.util.Optional;

/**
 * Who makes a call.
 *
 * @param account twelve digits
 * @param principalArn the session's {@code sts … assumed-role} ARN
 * @param roleArn the IAM role behind the session
 * @param userId {@code AROA…:session name}
 * @param expires end of the session, demo time
 * @param policy the session's own policy, JSON, which limits what the role's policies allow
 */
public record Caller(
    String account,
    String principalArn,
    String roleArn,
    String userId,
    Instant expires,
    Optional<String> policy) {
  /** Nobody in particular: a call without a signature, where a service takes one. */
  public static final Caller ANONYMOUS =
      new Caller("anonymous", "anonymous", "anonymous", "anonymous", Instant.MAX, Optional.empty());

  Caller endingAt(Instant end) {
    return new Caller(account, principalArn, roleArn, userId, end, policy);
  }

  /** Whether the call came without a signature. */
  public boolean anonymous() {
    return equals(ANONYMOUS);
  }
}
