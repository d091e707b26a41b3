package org.sentinelsetup.engine.plan;

import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;

/** What can be done with a stack that is already there, by its status. */
final class StackStates {
  private StackStates() {}

  /** A stack that a change set left behind and nobody executed. */
  static boolean isEmpty(String status) {
    return status.equals("REVIEW_IN_PROGRESS");
  }

  static boolean mayBeChanged(String status) {
    return switch (status) {
      case "REVIEW_IN_PROGRESS",
          "CREATE_COMPLETE",
          "UPDATE_COMPLETE",
          "UPDATE_ROLLBACK_COMPLETE",
          "IMPORT_COMPLETE" ->
          true;
      default -> false;
    };
  }

  static Finding blocker(StackDescription stack) {
    String fix =
        stack.status().endsWith("_IN_PROGRESS")
            ? "plan.stack-busy-fix"
            : stack.status().equals("UPDATE_ROLLBACK_FAILED")
                ? "plan.stack-continue-fix"
                : "plan.stack-dead-fix";
    return Finding.blocker(
        Text.of("plan.stack-state", stack.name(), stack.status()), Text.of(fix, stack.name()));
  }
}
