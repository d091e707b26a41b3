package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.SetupInputs;

/** What is done about a plan beside carrying it out. */
public sealed interface ReviewEffect extends Effect.OfPart {
  /**
   * Works out everything that would change. Leaves an unexecuted change set.
   *
   * @param inputs the answers
   * @param replaced the plan it takes the place of, whose change set is removed first; null for the
   *     first
   */
  record MakePlan(SetupInputs inputs, @Nullable Plan replaced) implements ReviewEffect {}

  /**
   * Removes the unexecuted change set of a plan that will not be carried out, and the empty stack
   * that it left.
   *
   * @param plan the plan
   */
  record Discard(Plan plan) implements ReviewEffect {}

  /**
   * Makes one check of a plan again.
   *
   * @param plan the plan
   * @param check a check that can be made alone
   */
  record CheckAgain(Plan plan, Check check) implements ReviewEffect {}

  /**
   * Saves the decisions a plan was made from.
   *
   * @param plan the plan
   * @param file where
   */
  record SaveSetup(Plan plan, String file) implements ReviewEffect {}

  /**
   * Saves a plan for somebody to approve.
   *
   * @param plan the plan
   * @param file where
   */
  record SavePlan(Plan plan, String file) implements ReviewEffect {}

  /**
   * Compares a plan with one that was approved.
   *
   * @param plan the plan, made afresh
   * @param file the approved one
   */
  record Compare(Plan plan, String file) implements ReviewEffect {}

  /**
   * Counts what was written on the day before, by listing.
   *
   * @param source the logs
   */
  record MeasureVolume(LogSource source) implements ReviewEffect {}

  /**
   * Deletes a stack that a failed set-up left, and waits until it is gone.
   *
   * @param stack the stack, and what the person was told of it
   */
  record RemoveFailedStack(FailedStack stack) implements ReviewEffect {}
}
