package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;

/**
 * What would change, and what it costs.
 *
 * @param plan the plan, null before the first preview
 * @param madeAt when it was worked out, UTC, null before, or when it was taken up again
 * @param overtaken whether somebody changed what the plan was made from, so that it has to be made
 *     again
 * @param deleted the unique ids of deleted roles and users to take out of key policies as well
 * @param papers what was saved of it and compared with it
 * @param cost what is known of the costs
 * @param activity what is going on; measuring the logs is not meant, which keeps nobody waiting
 */
public record ReviewStep(
    @Nullable Plan plan,
    @Nullable Instant madeAt,
    boolean overtaken,
    Set<String> deleted,
    Papers papers,
    CostStep cost,
    Activity activity)
    implements WizardState.Part {
  static final String REMOVING = "wizard.removing-stack";
  static final ReviewStep EMPTY =
      new ReviewStep(null, null, false, Set.of(), Papers.NONE, CostStep.EMPTY, Activity.IDLE);

  /** Keeps the set unchangeable. */
  public ReviewStep {
    deleted = Set.copyOf(deleted);
  }

  /**
   * Everything that was found, with what came of the comparison first.
   *
   * @return empty before the first preview
   */
  public List<Finding> findings() {
    @Nullable Approval approval = papers.approval();
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

  /**
   * The stack of a failed set-up that is in the way and can be deleted.
   *
   * @return empty when there is none
   */
  public Optional<FailedStack> failedStack() {
    return findings().stream()
        .flatMap(finding -> Optional.ofNullable(finding.failed()).stream())
        .findFirst();
  }

  /**
   * Whether that stack is being deleted, which is not left half done.
   *
   * @return true until it is gone, or could not be deleted
   */
  public boolean removing() {
    return Activity.is(activity, REMOVING);
  }

  ReviewStep with(Activity now) {
    return new ReviewStep(plan, madeAt, overtaken, deleted, papers, cost, now);
  }

  ReviewStep with(CostStep now) {
    return new ReviewStep(plan, madeAt, overtaken, deleted, papers, now, activity);
  }

  /** What was saved or compared is there, and nothing goes on any more. */
  ReviewStep with(Papers now) {
    return new ReviewStep(plan, madeAt, overtaken, deleted, now, cost, Activity.IDLE);
  }

  /** Something is done in place of whatever was being measured. */
  ReviewStep working(Activity now) {
    return new ReviewStep(plan, madeAt, overtaken, deleted, papers, cost.with(Activity.IDLE), now);
  }

  /** A deleted role or user is taken out as well, or stays after all. */
  ReviewStep takingOut(String id, boolean out) {
    Set<String> now = new HashSet<>(deleted);
    boolean other = out ? now.add(id) : now.remove(id);
    return other ? new ReviewStep(plan, madeAt, overtaken, now, papers, cost, activity) : this;
  }

  /** What failed is the measuring when that was going on. */
  ReviewStep failed(Activity.Failed how) {
    return cost.measuring() ? with(cost.with(how)) : with(how);
  }

  /** Without a plan. What was measured stays for the next one, and what has to be approved. */
  ReviewStep left() {
    return new ReviewStep(
        null, null, false, deleted, papers.anew(), cost.with(Activity.IDLE), Activity.IDLE);
  }

  ReviewStep outdated() {
    return new ReviewStep(plan, madeAt, true, deleted, papers, cost, activity);
  }

  ReviewStep made(Plan now, @Nullable Instant at) {
    return new ReviewStep(
        now, at, false, deleted, papers.anew(), cost.of(now.inputs().source()), Activity.IDLE);
  }

  ReviewStep checked(Check check, List<Finding> found) {
    return plan == null
        ? this
        : new ReviewStep(
            plan.checked(check, found), madeAt, overtaken, deleted, papers, cost, Activity.IDLE);
  }
}
