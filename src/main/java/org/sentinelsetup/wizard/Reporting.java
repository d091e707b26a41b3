package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Problem;

/**
 * The report of what was done, as a file.
 *
 * @param saving whether one is being saved
 * @param saved the file that was saved last, null when none was
 * @param problem why the last one could not be saved, null when it could
 */
public record Reporting(boolean saving, @Nullable String saved, @Nullable Problem problem)
    implements WizardState.Part {
  static final Reporting NONE = new Reporting(false, null, null);
  static final Reporting SAVING = new Reporting(true, null, null);

  static Reporting saved(String file) {
    return new Reporting(false, file, null);
  }

  static Reporting failed(Problem why) {
    return new Reporting(false, null, why);
  }
}
