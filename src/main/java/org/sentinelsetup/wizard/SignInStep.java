package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignedIn;

/**
 * What is known of the first step.
 *
 * @param startUrl the start URL, as typed
 * @param ssoRegion the Region of Identity Center, as typed
 * @param prompt the page or code to allow, null when none is waited for
 * @param choice what there is to choose after the sign-in, and what was chosen
 * @param interrupted what the end of the session stopped, empty while it lasts
 * @param existing what the person has already to sign in with
 * @param activity what is going on
 */
public record SignInStep(
    String startUrl,
    String ssoRegion,
    @Nullable SignInPrompt prompt,
    PortalChoice choice,
    List<Interrupted> interrupted,
    ExistingSignIns existing,
    Activity activity)
    implements WizardState.Part {
  static final String LISTING = "wizard.finding-accounts";
  static final String LISTING_ROLES = "wizard.finding-roles";
  static final SignInStep EMPTY =
      new SignInStep(
          "", "", null, PortalChoice.OUTSIDE, List.of(), ExistingSignIns.NONE, Activity.IDLE);

  /** Keeps the list unchangeable. */
  public SignInStep {
    interrupted = List.copyOf(interrupted);
  }

  /**
   * Whether Identity Center has let the person in.
   *
   * @return false before, and with credentials that need no portal
   */
  public boolean entered() {
    return choice.entered();
  }

  /**
   * The accounts.
   *
   * @return as far as they have come
   */
  public Listed<Account> accounts() {
    return choice.accounts();
  }

  /**
   * The chosen account's 12 digits.
   *
   * @return null before
   */
  public @Nullable String accountId() {
    return choice.accountId();
  }

  /**
   * The roles of the chosen account.
   *
   * @return as far as they have come
   */
  public Listed<AccountRole> roles() {
    return choice.roles();
  }

  /**
   * Who the person is.
   *
   * @return null before a role was taken
   */
  public @Nullable SignedIn who() {
    return choice.who();
  }

  /**
   * The chosen account.
   *
   * @return empty when none is chosen
   */
  public Optional<Account> account() {
    return accounts().items().stream()
        .filter(account -> account.id().equals(accountId()))
        .findFirst();
  }

  /**
   * What an account is called.
   *
   * @param id its 12 digits
   * @return empty when nobody told
   */
  public String nameOf(String id) {
    return accounts().items().stream()
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
   * Whether a problem is the end of the session that steps wait at.
   *
   * @param problem what a step shows
   * @return false for a sign-in that failed after it
   */
  public boolean over(Problem problem) {
    return interrupted.stream().anyMatch(what -> what.problem().equals(problem));
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
    return new SignInStep(url, region, prompt, choice, interrupted, existing, activity);
  }

  SignInStep prompted(@Nullable SignInPrompt shown) {
    return new SignInStep(startUrl, ssoRegion, shown, choice, interrupted, existing, activity);
  }

  SignInStep with(Activity now) {
    return new SignInStep(startUrl, ssoRegion, prompt, choice, interrupted, existing, now);
  }

  SignInStep with(ExistingSignIns now) {
    return new SignInStep(startUrl, ssoRegion, prompt, choice, interrupted, now, activity);
  }

  SignInStep waitingFor(List<Interrupted> what) {
    return new SignInStep(startUrl, ssoRegion, prompt, choice, what, existing, activity);
  }

  private SignInStep with(PortalChoice now, Activity doing) {
    return new SignInStep(startUrl, ssoRegion, null, now, interrupted, existing, doing);
  }

  SignInStep let(Activity now) {
    return waitingFor(List.of()).with(existing.throughPortal()).with(PortalChoice.ENTERED, now);
  }

  /** Credentials that need no portal: nothing is known of one any more. */
  SignInStep left(ExistingSignIns now) {
    return waitingFor(List.of()).with(now).with(PortalChoice.OUTSIDE, Activity.IDLE);
  }

  SignInStep found(Listed<Account> all) {
    return with(choice.found(all), until(all));
  }

  SignInStep choosing(String account, Activity now) {
    return with(choice.choosing(account), now);
  }

  SignInStep foundRoles(Listed<AccountRole> all) {
    return with(choice.foundRoles(all), until(all));
  }

  SignInStep took(@Nullable SignedIn now) {
    return with(choice.took(now), Activity.IDLE);
  }

  SignInStep stopped(Interrupted what) {
    Stream<Interrupted> others =
        interrupted.stream().filter(one -> one.effect().step() != what.effect().step());
    return prompted(null).waitingFor(Stream.concat(others, Stream.of(what)).toList());
  }

  private Activity until(Listed<?> all) {
    return all.complete() ? Activity.IDLE : activity;
  }
}
