package org.sentinelsetup.model;

import java.util.List;
import java.util.Optional;

/**
 * Every answer a plan is made from. A plan made from other answers is stale.
 *
 * @param caller who deploys
 * @param keyCallers who changes the policies of keys that lie in other accounts, one an account
 * @param source where the logs lie
 * @param cloud the Azure cloud of the workspace
 * @param workspace the workspace
 * @param email whom alarms reach
 * @param suffix the name of the connection
 */
public record SetupInputs(
    Identity caller,
    List<Identity> keyCallers,
    LogSource source,
    AzureCloud cloud,
    WorkspaceId workspace,
    EmailAddress email,
    Suffix suffix) {
  /** Keeps the list unchangeable. */
  public SetupInputs {
    keyCallers = List.copyOf(keyCallers);
  }

  /**
   * Who changes the policies of an account's keys.
   *
   * @param account the account
   * @return empty when nobody here does
   */
  public Optional<Identity> keyCaller(String account) {
    return caller.account().equals(account)
        ? Optional.of(caller)
        : keyCallers.stream().filter(one -> one.account().equals(account)).findFirst();
  }
}
