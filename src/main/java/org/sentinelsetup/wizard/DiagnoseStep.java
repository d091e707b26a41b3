package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.DiagnosisTarget;

/**
 * The diagnosis of a connection that anybody may have made. It is done on the page of the
 * connections, in the Region chosen there.
 *
 * @param typed the role's ARN or the stack's name, as typed
 * @param result what was found, null before it was looked for
 */
public record DiagnoseStep(String typed, @Nullable Diagnosed result) implements WizardState.Part {
  static final DiagnoseStep EMPTY = new DiagnoseStep("", null);

  /**
   * What is to be diagnosed.
   *
   * @return the value or what is wrong with it
   */
  public Checked<DiagnosisTarget> target() {
    return DiagnosisTarget.parse(typed);
  }

  DiagnoseStep typed(String text) {
    return new DiagnoseStep(text, null);
  }

  DiagnoseStep left() {
    return new DiagnoseStep(typed, null);
  }

  DiagnoseStep found(Diagnosed now) {
    return new DiagnoseStep(typed, now);
  }
}
