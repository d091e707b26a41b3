package org.sentinelsetup.engine.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.plan.StackState.Action;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.model.Text;

/** What is said of a stack that is already there, by its status. */
final class StackStates {
  private static final int REGION = 3;

  private StackStates() {}

  /** A stack that a change set left behind and nobody executed. */
  static boolean isEmpty(String status) {
    return status.equals(StackState.REVIEW_IN_PROGRESS.name());
  }

  static boolean mayBeChanged(String status) {
    Action action = StackState.of(status);
    return action == Action.MAKE || action == Action.UPDATE;
  }

  /** What becomes of the stack, or that there is none. */
  static Finding fine(String name, Optional<StackDescription> stack) {
    return Finding.ok(
        stack.filter(there -> !isEmpty(there.status())).isPresent()
            ? Text.of("plan.stack-updated", name, stack.get().status())
            : Text.of("plan.stack-free", name));
  }

  /** Why it cannot be changed, and what can be done about it. */
  static Finding blocker(CloudFormation cloudFormation, StackDescription stack) {
    Action action = StackState.of(stack.status());
    boolean ours = action == Action.REMOVE_FIRST && removable(stack);
    Finding finding =
        Finding.blocker(
                Text.of("plan.stack-state", stack.name(), stack.status()),
                Text.of(ours ? "plan.stack-failed-fix" : fix(action)))
            .by(Check.STACK);
    @Nullable String command = command(stack, action);
    Finding told = command == null ? finding : finding.command(command);
    return ours ? told.removing(failed(cloudFormation, stack)) : told;
  }

  /** Only what this program made, and what nobody has protected since. */
  private static boolean removable(StackDescription stack) {
    return Established.is(stack) && !stack.terminationProtection();
  }

  private static String fix(Action action) {
    return switch (action) {
      case WAIT -> "plan.stack-busy-fix";
      case REMOVE_FIRST -> "plan.stack-dead-fix";
      case CONTINUE_ROLLBACK -> "plan.stack-continue-fix";
      case LOOK, MAKE, UPDATE -> "plan.stack-look-fix";
    };
  }

  /** A change that was not to be taken back is taken back by another command than one that is. */
  private static @Nullable String command(StackDescription stack, Action action) {
    @Nullable String verb =
        switch (action) {
          case REMOVE_FIRST -> "delete-stack";
          case CONTINUE_ROLLBACK ->
              stack.status().equals(StackState.UPDATE_FAILED.name())
                  ? "rollback-stack"
                  : "continue-update-rollback";
          case WAIT, LOOK, MAKE, UPDATE -> null;
        };
    return verb == null
        ? null
        : "aws cloudformation %s --region %s --stack-name %s"
            .formatted(verb, region(stack), stack.name());
  }

  private static FailedStack failed(CloudFormation cloudFormation, StackDescription stack) {
    List<StackResource> there =
        cloudFormation.resources(stack.id()).stream().filter(StackStates::exists).toList();
    return new FailedStack(
        stack.name(),
        stack.id(),
        region(stack),
        stack.status(),
        there.stream().filter(one -> !stuck(one)).toList(),
        there.stream().filter(StackStates::stuck).toList());
  }

  private static boolean exists(StackResource resource) {
    return resource.physicalId() != null && !resource.status().equals("DELETE_COMPLETE");
  }

  private static boolean stuck(StackResource resource) {
    return resource.status().equals("DELETE_FAILED");
  }

  private static String region(StackDescription stack) {
    return stack.id().split(":", -1)[REGION];
  }
}
