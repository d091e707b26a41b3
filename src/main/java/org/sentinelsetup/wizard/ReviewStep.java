package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Plan;

/**
 * What would change.
 *
 * @param plan the plan, null before the first preview
 * @param overtaken whether somebody changed what the plan was made from, so that it has to be made
 *     again
 * @param activity what is going on
 */
public record ReviewStep(@Nullable Plan plan, boolean overtaken, Activity activity) {
  static final ReviewStep EMPTY = new ReviewStep(null, false, Activity.IDLE);

  ReviewStep with(Activity now) {
    return new ReviewStep(plan, overtaken, now);
  }

  ReviewStep outdated() {
    return new ReviewStep(plan, true, activity);
  }

  ReviewStep made(Plan now) {
    return new ReviewStep(now, false, Activity.IDLE);
  }
}
