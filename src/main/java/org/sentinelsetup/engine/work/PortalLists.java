package org.sentinelsetup.engine.work;

import java.util.function.Consumer;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Pages;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Listed;

/** What the access portal lists for whoever has signed in. */
final class PortalLists {
  private final Access access;
  private final Pages pages;

  PortalLists(Access access, Time time) {
    this.access = access;
    this.pages = new Pages(time);
  }

  /** Tells the accounts, again with each page. */
  void accounts(Consumer<Listed<Account>> told) throws InterruptedException {
    pages.read(mark -> access.portal().accounts(access.token(), mark), told);
  }

  /** Tells an account's roles, again with each page. */
  void roles(String account, Consumer<Listed<AccountRole>> told) throws InterruptedException {
    pages.read(mark -> access.portal().roles(access.token(), account, mark), told);
  }
}
