package org.sentinelsetup.wizard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;

/**
 * What would change.
 *
 * @param plan the plan, null before the first preview
 * @param overtaken whether somebody changed what the plan was made from, so that it has to be made
 *     again
 * @param approved the file of the plan that was approved, null when none has to be
 * @param approval what came of comparing the plan with it, null before
 * @param saved the file that was saved last, null when none was
 * @param activity what is going on
 */
public record ReviewStep(
    @Nullable Plan plan,
    boolean overtaken,
    @Nullable String approved,
    @Nullable Approval approval,
    @Nullable String saved,
    Activity activity) {
  static final ReviewStep EMPTY = new ReviewStep(null, false, null, null, null, Activity.IDLE);

  /**
   * Everything that was found, with what came of the comparison first.
   *
   * @return empty before the first preview
   */
  public List<Finding> findings() {
    return plan == null
        ? List.of()
        : Stream.concat(
                approval == null ? Stream.of() : approval.findings().stream(),
                plan.findings().stream())
            .toList();
  }

  /**
   * Whether something was found that has to be mended before anything may be deployed.
   *
   * @return true when there is a blocker
   */
  public boolean blocked() {
    return findings().stream().anyMatch(finding -> finding.level() == Finding.Level.BLOCKER);
  }

  /** Whether it is not known yet that the plan is the approved one. */
  boolean unapproved() {
    return approved != null && approval == null;
  }

  ReviewStep with(Activity now) {
    return new ReviewStep(plan, overtaken, approved, approval, saved, now);
  }

  ReviewStep outdated() {
    return new ReviewStep(plan, true, approved, approval, saved, activity);
  }

  ReviewStep made(Plan now) {
    return new ReviewStep(now, false, approved, null, null, Activity.IDLE);
  }

  ReviewStep checked(Check check, List<Finding> found) {
    return plan == null
        ? this
        : new ReviewStep(
            plan.checked(check, found), overtaken, approved, approval, saved, Activity.IDLE);
  }

  ReviewStep saved(String file) {
    return new ReviewStep(plan, overtaken, approved, approval, file, Activity.IDLE);
  }

  ReviewStep comparing(@Nullable String file) {
    return new ReviewStep(plan, overtaken, file, null, saved, Activity.IDLE);
  }

  ReviewStep compared(Approval found) {
    return new ReviewStep(plan, overtaken, approved, found, saved, Activity.IDLE);
  }

  /** Before any preview; what has to be approved stays so. */
  ReviewStep left() {
    return EMPTY.comparing(approved);
  }
}
