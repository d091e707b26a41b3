package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Plan;

/**
 * What would change, and what it costs.
 *
 * @param plan the plan, null before the first preview
 * @param overtaken whether somebody changed what the plan was made from, so that it has to be made
 *     again
 * @param cost what is known of the costs
 * @param activity what is going on; measuring the logs is not meant, which keeps nobody waiting
 */
public record ReviewStep(@Nullable Plan plan, boolean overtaken, CostStep cost, Activity activity) {
  static final ReviewStep EMPTY = new ReviewStep(null, false, CostStep.EMPTY, Activity.IDLE);

  ReviewStep with(Activity now) {
    return new ReviewStep(plan, overtaken, cost, now);
  }

  ReviewStep with(CostStep now) {
    return new ReviewStep(plan, overtaken, now, activity);
  }

  /** A plan is made in place of whatever was being measured. */
  ReviewStep planning(Activity now) {
    return new ReviewStep(plan, overtaken, cost.with(Activity.IDLE), now);
  }

  /** What failed is the measuring when that was going on. */
  ReviewStep failed(Activity.Failed how) {
    return cost.measuring() ? with(cost.with(how)) : with(how);
  }

  /** Without a plan. What was measured stays for the next one. */
  ReviewStep left() {
    return new ReviewStep(null, false, cost.with(Activity.IDLE), Activity.IDLE);
  }

  ReviewStep outdated() {
    return new ReviewStep(plan, true, cost, activity);
  }

  ReviewStep made(Plan now) {
    return new ReviewStep(now, false, cost.of(now.inputs().source()), Activity.IDLE);
  }
}
