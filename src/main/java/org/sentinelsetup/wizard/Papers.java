package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Approval;

/**
 * The files of a plan.
 *
 * @param approved the plan that was approved, null when none has to be
 * @param approval what came of comparing the plan with it, null before
 * @param saved the file that was saved last, null when none was
 */
public record Papers(
    @Nullable String approved, @Nullable Approval approval, @Nullable String saved) {
  static final Papers NONE = new Papers(null, null, null);

  /** Whether it is not known yet that the plan is the approved one. */
  boolean unapproved() {
    return approved != null && approval == null;
  }

  Papers saved(String file) {
    return new Papers(approved, approval, file);
  }

  Papers comparing(@Nullable String file) {
    return new Papers(file, null, saved);
  }

  Papers compared(Approval found) {
    return new Papers(approved, found, saved);
  }

  /** For another plan: what has to be approved stays so. */
  Papers anew() {
    return new Papers(approved, null, null);
  }
}
