package org.sentinelsetup.wizard;

import org.sentinelsetup.model.Problem;

/**
 * Something that stopped because the session ended, and goes on after the next sign-in.
 *
 * @param effect what was being done
 * @param activity what the step said it was doing
 * @param problem how the person is told that the session ended
 */
public record Interrupted(Effect effect, Activity activity, Problem problem) {
  /**
   * Whether it simply goes on. What writes to AWS does not: what has been done meanwhile is looked
   * at again first.
   *
   * @return false for a deployment and for taking one away
   */
  boolean goesOn() {
    return !(effect instanceof Effect.CarryOut || effect instanceof Effect.TakeAway);
  }
}
