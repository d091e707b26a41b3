package org.sentinelsetup.wizard;

/**
 * Something that stopped because the session ended, and goes on after the next sign-in.
 *
 * @param effect what was being done
 * @param activity what the step said it was doing
 */
public record Interrupted(Effect effect, Activity activity) {
  /**
   * Whether it simply goes on. A deployment does not: what AWS has done meanwhile is previewed
   * again first.
   *
   * @return false for a deployment
   */
  boolean goesOn() {
    return !(effect instanceof Effect.CarryOut);
  }
}
