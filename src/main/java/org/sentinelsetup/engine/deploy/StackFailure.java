package org.sentinelsetup.engine.deploy;

import org.sentinelsetup.engine.template.ResourceWords;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;

/** Why a stack did not get to where it was meant to, and what is left behind. */
final class StackFailure {
  private StackFailure() {}

  static Problem of(StackDescription stack, RootCause cause) {
    Text why =
        cause.causes().stream()
            .map(
                event ->
                    Text.of(
                        "deploy.resource-failed",
                        ResourceWords.of(event.logicalId(), event.type()),
                        event.logicalId(),
                        String.valueOf(event.reason())))
            .reduce((a, b) -> Text.of("deploy.and", a, b))
            .orElse(Text.of("deploy.no-cause"));
    return Problem.of(
        Text.of("deploy.stack-failed", stack.name(), stack.status()),
        why,
        Text.of("deploy.stack-failed-action." + after(stack.status()), stack.name()));
  }

  /** What is left behind decides what to do next. */
  private static String after(String status) {
    return switch (status) {
      case "ROLLBACK_COMPLETE" -> "rolled-back";
      case "UPDATE_ROLLBACK_COMPLETE" -> "as-before";
      case "DELETE_FAILED" -> "not-deleted";
      default -> "stuck";
    };
  }
}
