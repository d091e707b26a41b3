package org.sentinelsetup.engine.discovery;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Listing;

/** Lists one level of a bucket, as if keys were paths. */
@FunctionalInterface
interface Folder {
  /**
   * The folders and objects directly under a prefix.
   *
   * @param prefix empty for the root, else ending with a slash
   * @param after the key to go on after, null for the beginning
   * @return one page
   */
  Listing list(String prefix, @Nullable String after);

  /**
   * The first page of what lies directly under a prefix.
   *
   * @param prefix empty for the root, else ending with a slash
   * @return one page
   */
  default Listing list(String prefix) {
    return list(prefix, null);
  }
}
