package org.sentinelsetup.wizard;

import org.sentinelsetup.model.Problem;

/**
 * What does one thing at a time: a step; the alert e-mail does it beside its step.
 *
 * @param step the step
 * @param alert whether it is about the alert e-mail
 */
public record Lane(StepId step, boolean alert) {
  /**
   * Where an effect takes the place of the one before.
   *
   * @param effect the effect
   * @return its lane
   */
  public static Lane of(Effect effect) {
    return new Lane(effect.step(), effect instanceof Effect.OfAlert);
  }

  /**
   * Whether an effect only ends the one before.
   *
   * @param effect the effect
   * @return true when there is nothing to perform
   */
  public static boolean stops(Effect effect) {
    return effect instanceof Effect.Stop || effect instanceof Effect.OfAlert(AlertEffect.Stop _);
  }

  /**
   * Tells this lane that what it was doing failed.
   *
   * @param problem what, why, and what to do
   * @return the answer
   */
  public Answer failed(Problem problem) {
    return alert
        ? new Answer.OfAlert(new AlertAnswer.Failed(problem))
        : new Answer.Failed(step, problem);
  }
}
