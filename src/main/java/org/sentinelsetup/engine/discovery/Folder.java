package org.sentinelsetup.engine.discovery;

import org.sentinelsetup.model.Listing;

/** Lists one level of a bucket, as if keys were paths. */
@FunctionalInterface
interface Folder {
  /**
   * The folders and objects directly under a prefix.
   *
   * @param prefix empty for the root, else ending with a slash
   * @return the first page
   */
  Listing list(String prefix);
}
