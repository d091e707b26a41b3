package org.sentinelsetup.engine.permissions;

import java.util.List;
import java.util.Optional;

/**
 * What the roles need that carry a plan out, and no more.
 *
 * @param deploying the identity policy of the role that deploys, JSON, one value a line
 * @param serviceRole the policy of the role CloudFormation works with, JSON; empty when it works
 *     with the permissions above
 * @param keyAccounts one policy for each other account in which something is done
 */
public record Permissions(
    String deploying, Optional<String> serviceRole, List<ForAccount> keyAccounts) {
  /** Keeps the list unchangeable. */
  public Permissions {
    keyAccounts = List.copyOf(keyAccounts);
  }
}
