package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignedIn;

/**
 * What is known of the first step.
 *
 * @param startUrl the start URL, as typed
 * @param ssoRegion the Region of Identity Center, as typed
 * @param prompt the page or code to allow, null when none is waited for
 * @param accounts the accounts, empty before sign-in
 * @param accountId the chosen account, null before
 * @param roles the roles of the chosen account
 * @param who who the person is, null before a role was taken
 * @param activity what is going on
 */
public record SignInStep(
    String startUrl,
    String ssoRegion,
    @Nullable SignInPrompt prompt,
    List<Account> accounts,
    @Nullable String accountId,
    List<AccountRole> roles,
    @Nullable SignedIn who,
    Activity activity) {
  static final SignInStep EMPTY =
      new SignInStep("", "", null, List.of(), null, List.of(), null, Activity.IDLE);

  /** Keeps the lists unchangeable. */
  public SignInStep {
    accounts = List.copyOf(accounts);
    roles = List.copyOf(roles);
  }

  /**
   * The chosen account.
   *
   * @return empty when none is chosen
   */
  public Optional<Account> account() {
    return accounts.stream().filter(account -> account.id().equals(accountId)).findFirst();
  }

  SignInStep typed(String url, String region) {
    return new SignInStep(url, region, prompt, accounts, accountId, roles, who, activity);
  }

  SignInStep with(Activity now) {
    return new SignInStep(startUrl, ssoRegion, prompt, accounts, accountId, roles, who, now);
  }

  SignInStep prompted(@Nullable SignInPrompt shown) {
    return new SignInStep(startUrl, ssoRegion, shown, accounts, accountId, roles, who, activity);
  }

  SignInStep found(List<Account> all) {
    return new SignInStep(startUrl, ssoRegion, null, all, null, List.of(), null, Activity.IDLE);
  }

  SignInStep choosing(String account, Activity now) {
    return new SignInStep(startUrl, ssoRegion, null, accounts, account, List.of(), null, now);
  }

  SignInStep foundRoles(List<AccountRole> all) {
    return new SignInStep(startUrl, ssoRegion, null, accounts, accountId, all, who, Activity.IDLE);
  }

  SignInStep took(SignedIn now) {
    return new SignInStep(
        startUrl, ssoRegion, null, accounts, accountId, roles, now, Activity.IDLE);
  }
}
