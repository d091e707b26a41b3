package org.sentinelsetup.wizard;

import java.util.Objects;

/**
 * Where a person was and what she had chosen, worth coming back to. Holds no credential.
 *
 * @param step the page
 * @param account the chosen account's 12 digits, empty when none was
 * @param role the permission set, empty when none was taken
 * @param bucket the chosen bucket, empty when none was
 */
public record Place(StepId step, String account, String role, String bucket) {
  /** Before anything was chosen. */
  public static final Place NONE = new Place(StepId.SIGN_IN, "", "", "");

  /**
   * Where a wizard is.
   *
   * @param state the wizard
   * @return the place; {@link #NONE} before a role was taken
   */
  public static Place of(WizardState state) {
    var who = state.signIn().who();
    return who == null
        ? NONE
        : new Place(
            state.current() == StepId.CONNECTIONS ? StepId.LOGS : state.current(),
            who.identity().account(),
            who.roleName(),
            Objects.requireNonNullElse(state.logs().bucket(), ""));
  }

  /**
   * Whether there is anything to come back to.
   *
   * @return false before a role was taken
   */
  public boolean known() {
    return !account.isEmpty();
  }
}
