package org.sentinelsetup.cli;

import java.util.Set;
import org.sentinelsetup.cli.TerminalPlayer.Ended;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.WizardState;

/** What the program tells the shell. */
public enum ExitCode {
  /** Done, or there was nothing to do. */
  DONE(0),
  /** Not done, for another reason than those below; logs that do not flow. */
  NOT_DONE(1),
  /** What was asked for makes no sense, or does not fit what is there. */
  BAD_INPUT(2),
  /** Something has to be mended first; nothing was changed. */
  BLOCKED(3),
  /** It was begun and failed; a stack that failed is rolled back. */
  FAILED(4),
  /** Somebody changed what it was worked out from, or it is not what was approved. */
  CHANGED(5);

  private static final Set<String> CHANGES =
      Set.of(
          "problem.key-policy-changed.title",
          "problem.notification-changed.title",
          "problem.audiences-changed.title",
          "problem.change-set-overtaken.title");

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /**
   * The number.
   *
   * @return 0 to 5
   */
  public int number() {
    return number;
  }

  /**
   * The code for how a run ended.
   *
   * @param ended how
   * @return the code
   */
  public static ExitCode of(Ended ended) {
    if (ended.refused() != null) {
      return ended.refused().code();
    }
    return ended.happy() ? DONE : unhappy(ended.state());
  }

  /**
   * The code for how a diagnosis ended.
   *
   * @param ended how
   * @return blocked when something is wrong, not done when not all could be read
   */
  public static ExitCode ofDiagnosis(Ended ended) {
    if (ended.refused() != null) {
      return ended.refused().code();
    }
    if (ended.happy()) {
      return DONE;
    }
    var result = ended.state().diagnose().result();
    return result != null && result.wrong() ? BLOCKED : NOT_DONE;
  }

  private static ExitCode unhappy(WizardState state) {
    boolean connections = state.current() == StepId.CONNECTIONS;
    if (Steps.stateOf(state, state.current())
        instanceof StepState.NeedsAttention(Problem problem)) {
      if (CHANGES.contains(problem.title().key())) {
        return CHANGED;
      }
      boolean begun =
          connections ? state.undo().deployment() != null : state.deploy().deployment() != null;
      return begun ? FAILED : NOT_DONE;
    }
    boolean blocked =
        connections
            ? state.undo().removal() != null && state.undo().removal().blocked()
            : state.review().plan() != null && state.review().plan().blocked();
    return blocked ? BLOCKED : NOT_DONE;
  }
}
