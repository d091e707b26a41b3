package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration LONGEST_LAG = Duration.ofSeconds(30);

  private final CloudFormation cloudFormation;
  private final Time time;
  private final String token;
  private final boolean again;
  private final StackStop stop;

  /**
   * Executes.
   *
   * @param token the token to execute with
   * @param again whether it was executed with this token before, as far as is known
   * @param stop stops it when that is asked for
   */
  StackApplier(
      CloudFormation cloudFormation, Time time, String token, boolean again, StackStop stop) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.token = token;
    this.again = again;
    this.stop = stop;
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
    @Nullable String stackId = change.stackId();
    if (again && stackId != null && known(stackId)) {
      return ended(StackWatch.again(cloudFormation, time, token), stackId, news);
    }
    ChangeSetDescription set = cloudFormation.describeChangeSet(changeSet);
    if (!set.executionStatus().equals("AVAILABLE")) {
      if (again && stackId != null && becomesKnown(stackId)) {
        return ended(StackWatch.again(cloudFormation, time, token), stackId, news);
      }
      throw new ProblemException("problem.change-set-overtaken", change.name());
    }
    var watch = new StackWatch(cloudFormation, time, read(set.stackId()), token);
    stop.check(change.name());
    cloudFormation.execute(changeSet, token);
    return ended(watch, set.stackId(), news);
  }

  private boolean known(String stackId) {
    return StackWatch.isKnown(cloudFormation, stackId, token);
  }

  /** The program may have been ended before the first event could be read. */
  private boolean becomesKnown(String stackId) throws InterruptedException {
    Instant until = time.now().plus(LONGEST_LAG);
    while (!known(stackId)) {
      if (!time.now().isBefore(until)) {
        return false;
      }
      time.pause(POLL);
    }
    return true;
  }

  private StackDescription ended(StackWatch watch, String stackId, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    List<StackEvent> events = new ArrayList<>();
    StackDescription stack =
        watch.follow(
            stackId,
            fresh -> {
              events.addAll(fresh);
              news.accept(fresh);
            },
            stop);
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
