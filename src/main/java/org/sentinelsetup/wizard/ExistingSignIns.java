package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.Text;

/**
 * What the person has already to sign in with.
 *
 * @param offers the ways
 * @param complaints what of the person's AWS files could not be read
 * @param wanted the profile whose account and role are to be chosen, null for none
 * @param used the profile whose credentials are used in place of Identity Center; empty for the
 *     environment's, null for none
 */
public record ExistingSignIns(
    List<SignInOffer> offers,
    List<Text> complaints,
    SignInOffer.@Nullable Portal wanted,
    @Nullable String used) {
  static final ExistingSignIns NONE = new ExistingSignIns(List.of(), List.of(), null, null);

  /** Keeps the lists unchangeable. */
  public ExistingSignIns {
    offers = List.copyOf(offers);
    complaints = List.copyOf(complaints);
  }

  /**
   * Until when a sign-in of the AWS CLI is good for a portal.
   *
   * @param startUrl the portal
   * @param region the Region of Identity Center
   * @param now the time
   * @return UTC; empty when there is none, or it is over
   */
  public Optional<Instant> session(String startUrl, String region, Instant now) {
    return offers.stream()
        .filter(SignInOffer.Portal.class::isInstance)
        .map(SignInOffer.Portal.class::cast)
        .filter(one -> one.startUrl().value().equals(startUrl) && one.region().id().equals(region))
        .map(SignInOffer.Portal::sessionEnd)
        .flatMap(end -> Optional.ofNullable(end).stream())
        .filter(now::isBefore)
        .findFirst();
  }

  ExistingSignIns found(List<SignInOffer> all, List<Text> unreadable) {
    return new ExistingSignIns(all, unreadable, wanted, used);
  }

  ExistingSignIns want(SignInOffer.@Nullable Portal portal) {
    return new ExistingSignIns(offers, complaints, portal, null);
  }

  ExistingSignIns throughPortal() {
    return new ExistingSignIns(offers, complaints, wanted, null);
  }

  ExistingSignIns using(@Nullable String name) {
    return new ExistingSignIns(offers, complaints, null, name);
  }
}
