package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StartUrl;

/** What is done to get in. */
public sealed interface SignInEffect extends Effect.OfPart {
  /**
   * Signs in and finds the accounts.
   *
   * @param startUrl where Identity Center is
   * @param region the Region of Identity Center
   * @param way how the person lets this program in
   */
  record SignIn(StartUrl startUrl, Region region, SignInWay way) implements SignInEffect {}

  /**
   * Signs in once more, because the session has ended, and takes the role as before.
   *
   * @param startUrl where Identity Center is
   * @param region the Region of Identity Center
   * @param way how the person lets this program in
   * @param who who the person was, null when no role had been taken
   */
  record Renew(StartUrl startUrl, Region region, SignInWay way, @Nullable SignedIn who)
      implements SignInEffect {}

  /** Looks for what the person has already to sign in with. */
  record LookForProfiles() implements SignInEffect {}

  /**
   * Uses the credentials of a profile in place of Identity Center.
   *
   * @param name the profile; empty for the environment's
   */
  record UseProfile(String name) implements SignInEffect {}

  /**
   * Uses a sign-in of the AWS CLI and finds the accounts.
   *
   * @param startUrl where Identity Center is
   * @param region the Region of Identity Center
   */
  record ReuseSession(StartUrl startUrl, Region region) implements SignInEffect {}

  /**
   * Takes another role with the one that was taken.
   *
   * @param role the role
   * @param accountName the name of its account, empty when unknown
   */
  record AssumeRole(RoleToAssume role, String accountName) implements SignInEffect {}

  /**
   * Asks for credentials anew where they came from, because AWS no longer takes those in hand.
   *
   * @param who who the person was
   */
  record RenewProfile(SignedIn who) implements SignInEffect {}

  /** Finds the accounts. */
  record ListAccounts() implements SignInEffect {}

  /**
   * Finds the roles of an account.
   *
   * @param accountId the account
   */
  record ListRoles(String accountId) implements SignInEffect {}

  /**
   * Takes a role's credentials and finds out who they are.
   *
   * @param accountId the account
   * @param accountName the account's name
   * @param roleName the permission set
   */
  record TakeRole(String accountId, String accountName, String roleName) implements SignInEffect {}
}
