package org.sentinelsetup.wizard;

import org.sentinelsetup.model.Check;

/** What a person does with a plan beside carrying it out. */
public sealed interface ReviewAct extends WizardEvent.OfPart {
  /**
   * One check is to be made again by itself.
   *
   * @param check the check
   */
  record CheckAgain(Check check) implements ReviewAct {}

  /**
   * The decisions are to be saved as a file of a set-up.
   *
   * @param file where
   */
  record SaveSetup(String file) implements ReviewAct {}

  /**
   * The plan is to be saved, for somebody to approve.
   *
   * @param file where
   */
  record SavePlan(String file) implements ReviewAct {}

  /**
   * Only what was approved is to be carried out.
   *
   * @param file the approved plan
   */
  record ApprovalChosen(String file) implements ReviewAct {}

  /** No approval is needed after all. */
  record ApprovalLeft() implements ReviewAct {}
}
