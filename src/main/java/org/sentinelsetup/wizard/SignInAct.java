package org.sentinelsetup.wizard;

import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SignInOffer;

/** What a person does to get in. */
public sealed interface SignInAct extends WizardEvent.OfPart {
  /**
   * The start URL was typed.
   *
   * @param text as typed
   */
  record StartUrlTyped(String text) implements SignInAct {}

  /**
   * The Region of Identity Center was typed.
   *
   * @param text as typed
   */
  record SsoRegionTyped(String text) implements SignInAct {}

  /** Sign-in is to begin; or, when the session has ended, everything is to go on after it. */
  record SignIn() implements SignInAct {}

  /** Signs in by comparing a code, for a browser that is elsewhere or does not open. */
  record SignInWithCode() implements SignInAct {}

  /** What the person has already to sign in with is to be looked for. */
  record LookForProfiles() implements SignInAct {}

  /**
   * Something the person has already was chosen to sign in with.
   *
   * @param offer what
   */
  record OfferChosen(SignInOffer offer) implements SignInAct {}

  /** The sign-in of the AWS CLI is to be used for the portal that was typed. */
  record ReuseSession() implements SignInAct {}

  /**
   * Another role is to be taken with the one that was taken.
   *
   * @param role the role
   */
  record AssumeRole(RoleToAssume role) implements SignInAct {}

  /** The accounts are to be listed, or listed again. */
  record ListAccounts() implements SignInAct {}

  /**
   * An account was chosen.
   *
   * @param accountId its 12 digits
   */
  record AccountChosen(String accountId) implements SignInAct {}

  /**
   * A role was chosen.
   *
   * @param roleName the permission set's name
   */
  record RoleChosen(String roleName) implements SignInAct {}
}
