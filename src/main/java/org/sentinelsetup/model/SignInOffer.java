package org.sentinelsetup.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign in that the person has already, as the wizard shows it: without anything secret.
 */
public sealed interface SignInOffer {
  /**
   * What the person calls it.
   *
   * @return a profile's name; empty for the environment's credentials
   */
  String name();

  /**
   * Through IAM Identity Center.
   *
   * @param name the profile's name
   * @param startUrl the access portal
   * @param region the Region of Identity Center
   * @param accountId the account to take, null to ask
   * @param roleName the permission set to take, null to ask
   * @param sessionEnd until when a sign-in of the AWS CLI is good, UTC; null when there is none
   */
  record Portal(
      String name,
      StartUrl startUrl,
      Region region,
      @Nullable String accountId,
      @Nullable String roleName,
      @Nullable Instant sessionEnd)
      implements SignInOffer {}

  /**
   * With credentials that a profile or the environment has.
   *
   * @param name the profile's name; empty for the environment
   * @param how where they come from
   */
  record Keys(String name, Text how) implements SignInOffer {}

  /**
   * Not at all.
   *
   * @param name the profile's name
   * @param why what is in the way
   */
  record Unusable(String name, Text why) implements SignInOffer {}
}
