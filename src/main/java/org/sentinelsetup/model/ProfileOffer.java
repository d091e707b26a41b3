package org.sentinelsetup.model;

/** A way to sign in that was found in the AWS files of this computer. */
public sealed interface ProfileOffer permits PortalOffer, KeysOffer, ChainOffer, UnusableOffer {
  /**
   * What the person called it.
   *
   * @return a profile's name, or that of an sso-session no profile refers to
   */
  String name();
}
