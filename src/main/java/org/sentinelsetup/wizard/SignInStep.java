package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignedIn;

/**
 * What is known of the first step.
 *
 * @param startUrl the start URL, as typed
 * @param ssoRegion the Region of Identity Center, as typed
 * @param prompt the page or code to allow, null when none is waited for
 * @param entered whether Identity Center has let the person in
 * @param accounts the accounts, as far as they have come
 * @param accountId the chosen account, null before
 * @param roles the roles of the chosen account, as far as they have come
 * @param who who the person is, null before a role was taken
 * @param interrupted what the end of the session stopped, empty while it lasts
 * @param existing what the person has already to sign in with
 * @param activity what is going on
 */
public record SignInStep(
    String startUrl,
    String ssoRegion,
    @Nullable SignInPrompt prompt,
    boolean entered,
    Listed<Account> accounts,
    @Nullable String accountId,
    Listed<AccountRole> roles,
    @Nullable SignedIn who,
    List<Interrupted> interrupted,
    ExistingSignIns existing,
    Activity activity) {
  static final String LISTING = "wizard.finding-accounts";
  static final String LISTING_ROLES = "wizard.finding-roles";
  static final SignInStep EMPTY =
      new SignInStep(
          "",
          "",
          null,
          false,
          Listed.nothing(),
          null,
          Listed.nothing(),
          null,
          List.of(),
          ExistingSignIns.NONE,
          Activity.IDLE);

  /** Keeps the list unchangeable. */
  public SignInStep {
    interrupted = List.copyOf(interrupted);
  }

  /**
   * The chosen account.
   *
   * @return empty when none is chosen
   */
  public Optional<Account> account() {
    return accounts.items().stream().filter(account -> account.id().equals(accountId)).findFirst();
  }

  /**
   * What an account is called.
   *
   * @param id its 12 digits
   * @return empty when nobody told
   */
  public String nameOf(String id) {
    return accounts.items().stream()
        .filter(account -> account.id().equals(id))
        .map(Account::name)
        .findFirst()
        .orElse("");
  }

  /**
   * Whether a step waits for the next sign-in.
   *
   * @param step the step
   * @return true when the end of the session stopped what it was doing
   */
  public boolean interrupts(StepId step) {
    return interrupted.stream().anyMatch(what -> what.effect().step() == step);
  }

  /**
   * Whether the accounts are being listed.
   *
   * @return false also while something else is going on
   */
  public boolean listing() {
    return Activity.is(activity, LISTING);
  }

  /**
   * Whether the roles of the chosen account are being listed.
   *
   * @return false also while something else is going on
   */
  public boolean listingRoles() {
    return Activity.is(activity, LISTING_ROLES);
  }

  SignInStep typed(String url, String region) {
    return new SignInStep(
        url,
        region,
        prompt,
        entered,
        accounts,
        accountId,
        roles,
        who,
        interrupted,
        existing,
        activity);
  }

  SignInStep with(Activity now) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        prompt,
        entered,
        accounts,
        accountId,
        roles,
        who,
        interrupted,
        existing,
        now);
  }

  SignInStep prompted(@Nullable SignInPrompt shown) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        shown,
        entered,
        accounts,
        accountId,
        roles,
        who,
        interrupted,
        existing,
        activity);
  }

  /** Another sign-in: what the one before could see says nothing of it. */
  SignInStep let(Activity now) {
    return EMPTY.typed(startUrl, ssoRegion).with(existing.throughPortal()).entering(now);
  }

  /** Credentials that need no portal: nothing is known of one any more. */
  SignInStep left(ExistingSignIns now) {
    return EMPTY.typed(startUrl, ssoRegion).with(now);
  }

  SignInStep with(ExistingSignIns now) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        prompt,
        entered,
        accounts,
        accountId,
        roles,
        who,
        interrupted,
        now,
        activity);
  }

  private SignInStep entering(Activity now) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        null,
        true,
        accounts,
        accountId,
        roles,
        who,
        interrupted,
        existing,
        now);
  }

  SignInStep found(Listed<Account> all) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        null,
        true,
        all,
        accountId,
        roles,
        who,
        interrupted,
        existing,
        all.complete() ? Activity.IDLE : activity);
  }

  SignInStep choosing(String account, Activity now) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        null,
        entered,
        accounts,
        account,
        Listed.nothing(),
        null,
        interrupted,
        existing,
        now);
  }

  SignInStep foundRoles(Listed<AccountRole> all) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        null,
        entered,
        accounts,
        accountId,
        all,
        who,
        interrupted,
        existing,
        all.complete() ? Activity.IDLE : activity);
  }

  SignInStep took(@Nullable SignedIn now) {
    return new SignInStep(
        startUrl,
        ssoRegion,
        null,
        entered,
        accounts,
        accountId,
        roles,
        now,
        interrupted,
        existing,
        Activity.IDLE);
  }

  SignInStep stopped(Interrupted what) {
    Stream<Interrupted> others =
        interrupted.stream().filter(one -> one.effect().step() != what.effect().step());
    return waitingFor(Stream.concat(others, Stream.of(what)).toList());
  }

  SignInStep waitingFor(List<Interrupted> what) {
    return new SignInStep(
        startUrl, ssoRegion, null, entered, accounts, accountId, roles, who, what, existing,
        activity);
  }
}
