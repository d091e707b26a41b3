package org.sentinelsetup.engine.plan;

import java.util.Optional;
import org.sentinelsetup.model.Check;
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

  /** What becomes of the stack, or that there is none. */
  static Finding fine(String name, Optional<StackDescription> stack) {
    return Finding.ok(
        stack.filter(there -> !isEmpty(there.status())).isPresent()
            ? Text.of("plan.stack-updated", name, stack.get().status())
            : Text.of("plan.stack-free", name));
  }

  static Finding blocker(StackDescription stack) {
    Text what = Text.of("plan.stack-state", stack.name(), stack.status());
    if (stack.status().endsWith("_IN_PROGRESS")) {
      return Finding.blocker(what, Text.of("plan.stack-busy-fix")).by(Check.STACK);
    }
    String region = stack.id().split(":", -1)[3];
    boolean stuck = stack.status().equals("UPDATE_ROLLBACK_FAILED");
    return Finding.blocker(what, Text.of(stuck ? "plan.stack-continue-fix" : "plan.stack-dead-fix"))
        .command(
            "aws cloudformation %s --region %s --stack-name %s"
                .formatted(
                    stuck ? "continue-update-rollback" : "delete-stack", region, stack.name()))
        .by(Check.STACK);
  }
}
