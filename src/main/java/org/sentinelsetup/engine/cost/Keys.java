package org.sentinelsetup.engine.cost;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Listing;

/** Lists keys of a bucket by the page. */
@FunctionalInterface
interface Keys {
  /**
   * One page.
   *
   * @param prefix what keys begin with
   * @param folders whether what lies below the next slash is one folder, and not seen itself
   * @param after the key to go on after, null for the beginning
   * @return the page
   */
  Listing list(String prefix, boolean folders, @Nullable String after);
}
