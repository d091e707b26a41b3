package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.SignedIn;

/**
 * The accounts of keys that lie elsewhere, as far as the person has a role there.
 *
 * @param account the account a role is being chosen in, null when none is
 * @param roles its roles, as far as they have come
 * @param entered who the person is in each account that was entered
 */
public record KeyAccounts(
    @Nullable String account, Listed<AccountRole> roles, List<SignedIn> entered) {
  static final KeyAccounts NONE = new KeyAccounts(null, Listed.nothing(), List.of());

  /** Keeps the list unchangeable. */
  public KeyAccounts {
    entered = List.copyOf(entered);
  }

  /**
   * Who the person is in an account.
   *
   * @param id the account
   * @return empty when it was not entered
   */
  public Optional<SignedIn> in(String id) {
    return entered.stream().filter(who -> who.identity().account().equals(id)).findFirst();
  }

  /**
   * Who the person is in the accounts that were entered.
   *
   * @return one an account
   */
  public List<Identity> identities() {
    return entered.stream().map(SignedIn::identity).toList();
  }

  KeyAccounts choosing(String id) {
    return new KeyAccounts(id, Listed.nothing(), entered);
  }

  KeyAccounts found(Listed<AccountRole> all) {
    return new KeyAccounts(account, all, entered);
  }

  KeyAccounts entered(SignedIn who) {
    Stream<SignedIn> others = without(who.identity().account()).entered().stream();
    return new KeyAccounts(null, Listed.nothing(), Stream.concat(others, Stream.of(who)).toList());
  }

  KeyAccounts without(String id) {
    return new KeyAccounts(
        null,
        Listed.nothing(),
        entered.stream().filter(who -> !who.identity().account().equals(id)).toList());
  }
}
