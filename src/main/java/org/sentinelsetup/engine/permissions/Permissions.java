package org.sentinelsetup.engine.permissions;

import java.util.List;

/**
 * What the roles need that carry a plan out, and no more.
 *
 * @param deploying the identity policy of the role that deploys, JSON, one value a line
 * @param keyAccounts one policy for each other account in which something is done
 */
public record Permissions(String deploying, List<ForAccount> keyAccounts) {
  /** Keeps the list unchangeable. */
  public Permissions {
    keyAccounts = List.copyOf(keyAccounts);
  }
}
