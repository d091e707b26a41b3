package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * An error a person can act on.
 *
 * @param title what failed, in a few words
 * @param cause why, in plain words
 * @param action what to do now
 * @param aws what AWS said, or null when the problem did not come from AWS
 */
public record Problem(Text title, Text cause, Text action, @Nullable AwsError aws) {
  /**
   * A problem that did not come from AWS.
   *
   * @param title what failed
   * @param cause why
   * @param action what to do now
   * @return the problem
   */
  public static Problem of(Text title, Text cause, Text action) {
    return new Problem(title, cause, action, null);
  }
}
