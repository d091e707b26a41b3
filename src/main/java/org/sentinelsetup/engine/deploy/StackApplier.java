package org.sentinelsetup.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.ChangeSetDescription;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;

/** Executes the change set the person saw, and follows the stack to its end. */
final class StackApplier {
  private final CloudFormation cloudFormation;
  private final Time time;
  private final Supplier<String> tokens;
  private final StackStop stop;

  StackApplier(
      CloudFormation cloudFormation,
      Time time,
      Supplier<String> tokens,
      BooleanSupplier stopAsked) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.tokens = tokens;
    this.stop = new StackStop(cloudFormation, tokens, stopAsked);
  }

  /** The stack when there is nothing to do, or after the change set was executed. */
  StackDescription apply(PlannedChange.Stack change, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    StackDescription stack = execute(change, news);
    if (change.protect() && !stack.terminationProtection()) {
      cloudFormation.protect(stack.id(), true);
      if (!read(stack.id()).terminationProtection()) {
        throw new ProblemException("problem.protection-not-visible", change.name());
      }
    }
    return stack;
  }

  private StackDescription execute(PlannedChange.Stack change, Consumer<List<StackEvent>> news)
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
    stop.check(change.name());
    cloudFormation.execute(changeSet, token);
    StackDescription stack =
        watch.follow(
            set.stackId(),
            fresh -> {
              events.addAll(fresh);
              news.accept(fresh);
            },
            seen -> stop.look(seen, watch));
    if (!succeeded(stack.status())) {
      throw stop.failure(stack, RootCause.of(events));
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
}
