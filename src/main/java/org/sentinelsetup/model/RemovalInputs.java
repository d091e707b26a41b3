package org.sentinelsetup.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides to take a connection away.
 *
 * @param caller who does it, in the logging account
 * @param keyCallers who does it in other accounts: changes the policies of keys there, or takes the
 *     one-call role; one an account
 * @param region the Region of the stack
 * @param stackId the stack's id
 * @param leaveKeys whether the statement stays in the policies of keys that cannot be changed from
 *     here
 * @param oneCall the role the person confirmed for the bucket's notification, null for the one that
 *     was taken
 */
public record RemovalInputs(
    Identity caller,
    List<Identity> keyCallers,
    Region region,
    String stackId,
    boolean leaveKeys,
    @Nullable OneCallRole oneCall) {
  /** Keeps the list unchangeable. */
  public RemovalInputs {
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
