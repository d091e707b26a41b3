package org.sentinelsetup.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.template.ResourceWords;
import org.sentinelsetup.model.ChangeSetDescription;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;

/** Executes the change set the person saw, and follows the stack to its end. */
final class StackApplier {
  private final CloudFormation cloudFormation;
  private final Time time;
  private final Supplier<String> tokens;

  StackApplier(CloudFormation cloudFormation, Time time, Supplier<String> tokens) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.tokens = tokens;
  }

  /** The stack when there is nothing to do, or after the change set was executed. */
  StackDescription apply(PlannedChange.Stack change, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    @Nullable String changeSet = change.changeSet();
    if (change.nothingToDo() || changeSet == null) {
      return read(change.name());
    }
    ChangeSetDescription set = cloudFormation.describeChangeSet(changeSet);
    if (!set.executionStatus().equals("AVAILABLE")) {
      throw new ProblemException("problem.change-set-overtaken", change.name());
    }
    String token = tokens.get();
    var watch = new StackWatch(cloudFormation, time, read(set.stackId()), token);
    List<StackEvent> events = new ArrayList<>();
    cloudFormation.execute(changeSet, token);
    StackDescription stack =
        watch.follow(
            set.stackId(),
            fresh -> {
              events.addAll(fresh);
              news.accept(fresh);
            });
    if (!succeeded(stack.status())) {
      throw new ProblemException(failure(stack, RootCause.of(events)));
    }
    return stack;
  }

  private StackDescription read(String nameOrId) {
    return cloudFormation
        .describe(nameOrId)
        .orElseThrow(() -> new ProblemException("problem.stack-gone", nameOrId));
  }

  private static boolean succeeded(String status) {
    return status.equals("CREATE_COMPLETE") || status.equals("UPDATE_COMPLETE");
  }

  private static Problem failure(StackDescription stack, RootCause cause) {
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
      default -> "stuck";
    };
  }
}
