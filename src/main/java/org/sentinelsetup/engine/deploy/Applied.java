package org.sentinelsetup.engine.deploy;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.Text;

/**
 * What came of a change.
 *
 * @param state applied, or found as it should be
 * @param detail where the state before is kept, null when nothing was written over
 */
record Applied(State state, @Nullable Text detail) {
  /** Nothing had to be written. */
  static final Applied NOTHING = new Applied(State.UNCHANGED, null);

  /** It was to be written, and somebody had done it meanwhile. */
  static final Applied FOUND = new Applied(State.APPLIED, null);

  /** Written over what is kept there. */
  static Applied written(String kept) {
    return new Applied(State.APPLIED, KeptFile.in(kept));
  }
}
