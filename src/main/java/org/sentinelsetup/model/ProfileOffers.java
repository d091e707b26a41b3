package org.sentinelsetup.model;

import java.util.List;

/**
 * What the AWS files of this computer offer.
 *
 * @param offers each with a name of its own; portals first, otherwise as they stand in the files
 * @param complaints what in the files could not be read
 */
public record ProfileOffers(List<ProfileOffer> offers, List<Text> complaints) {
  /** Keeps copies. */
  public ProfileOffers {
    offers = List.copyOf(offers);
    complaints = List.copyOf(complaints);
  }
}
