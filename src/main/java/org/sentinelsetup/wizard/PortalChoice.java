package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.SignedIn;

/**
 * What the person may choose after a sign-in, and who she is once she has chosen.
 *
 * @param entered whether Identity Center has let the person in
 * @param accounts the accounts, as far as they have come
 * @param accountId the chosen account, null before
 * @param roles the roles of the chosen account, as far as they have come
 * @param who who the person is, null before a role was taken
 */
public record PortalChoice(
    boolean entered,
    Listed<Account> accounts,
    @Nullable String accountId,
    Listed<AccountRole> roles,
    @Nullable SignedIn who) {
  /** Before a sign-in, or with credentials that need no portal. */
  static final PortalChoice OUTSIDE = new PortalChoice(false);

  /** What one sign-in let choose says nothing of another. */
  static final PortalChoice ENTERED = new PortalChoice(true);

  private PortalChoice(boolean entered) {
    this(entered, Listed.nothing(), null, Listed.nothing(), null);
  }

  PortalChoice found(Listed<Account> all) {
    return new PortalChoice(true, all, accountId, roles, who);
  }

  PortalChoice choosing(String account) {
    return new PortalChoice(entered, accounts, account, Listed.nothing(), null);
  }

  PortalChoice foundRoles(Listed<AccountRole> all) {
    return new PortalChoice(entered, accounts, accountId, all, who);
  }

  PortalChoice took(@Nullable SignedIn now) {
    return new PortalChoice(entered, accounts, accountId, roles, now);
  }
}
