package org.sentinelsetup.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every answer a plan is made from. A plan made from other answers is stale.
 *
 * @param caller who deploys
 * @param keyCallers who acts in other accounts: changes the policies of keys there, or takes the
 *     one-call role; one an account
 * @param source where the logs lie
 * @param cloud the Azure cloud of the workspace
 * @param workspace the workspace
 * @param email whom alarms reach
 * @param suffix the name of the connection
 * @param options what only some companies demand of the stack
 * @param deletedPrincipals the unique ids of deleted roles and users that are taken out of key
 *     policies as well
 * @param oneCall the role the person confirmed for the bucket's notification, null for the one that
 *     was taken
 */
public record SetupInputs(
    Identity caller,
    List<Identity> keyCallers,
    LogSource source,
    AzureCloud cloud,
    WorkspaceId workspace,
    EmailAddress email,
    Suffix suffix,
    StackOptions options,
    Set<String> deletedPrincipals,
    @Nullable OneCallRole oneCall) {
  /** Keeps the collections unchangeable. */
  public SetupInputs {
    keyCallers = List.copyOf(keyCallers);
    deletedPrincipals = Set.copyOf(deletedPrincipals);
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
