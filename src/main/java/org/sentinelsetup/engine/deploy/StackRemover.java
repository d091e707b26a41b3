package org.sentinelsetup.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.plan.StackState;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackResource;

/** Deletes a stack, and follows it to its end by its id, since its name is gone then. */
final class StackRemover {
  private final CloudFormation cloudFormation;
  private final Time time;
  private final Supplier<String> tokens;

  /**
   * Removes.
   *
   * @param tokens fresh tokens to delete with
   */
  StackRemover(CloudFormation cloudFormation, Time time, Supplier<String> tokens) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.tokens = tokens;
  }

  /**
   * Removes it. A stack that is gone already is as it should be.
   *
   * @param again whether it was begun before with the same token, as far as is known
   */
  void remove(PlannedChange.StackRemoval change, boolean again, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    Optional<StackDescription> there = there(change.stackId());
    if (there.isEmpty()) {
      return;
    }
    List<StackEvent> events = new ArrayList<>();
    String token = tokens.get();
    if (again && StackWatch.isKnown(cloudFormation, change.stackId(), token)) {
      require(
          followed(StackWatch.again(cloudFormation, time, token), change.stackId(), events, news),
          events);
      return;
    }
    if (change.protectedNow()) {
      cloudFormation.protect(change.stackId(), false);
    }
    require(delete(there.get(), token, List.of(), events, news), events);
  }

  /**
   * Removes what a failed set-up left. What could not be deleted before, and cannot be now, is left
   * behind; the person was told its names.
   */
  void remove(FailedStack failed) throws InterruptedException {
    Optional<StackDescription> there = there(failed.id());
    if (there.isEmpty()) {
      return;
    }
    String status = there.get().status();
    if (StackState.of(status) != StackState.Action.REMOVE_FIRST) {
      throw new ProblemException("problem.stack-moved-on", failed.name(), status);
    }
    List<StackEvent> events = new ArrayList<>();
    StackDescription after = delete(there.get(), tokens.get(), List.of(), events, _ -> {});
    if (!isGone(after)) {
      List<String> stuck = stuck(failed.id());
      if (!stuck.isEmpty() && named(failed).containsAll(stuck)) {
        after = delete(after, tokens.get(), stuck, events, _ -> {});
      }
    }
    require(after, events);
  }

  private List<String> stuck(String stackId) {
    return cloudFormation.resources(stackId).stream()
        .filter(resource -> resource.status().equals("DELETE_FAILED"))
        .map(StackResource::logicalId)
        .toList();
  }

  private static List<String> named(FailedStack failed) {
    return failed.stuck().stream().map(StackResource::logicalId).toList();
  }

  private Optional<StackDescription> there(String stackId) {
    return cloudFormation.describe(stackId).filter(stack -> !isGone(stack));
  }

  private StackDescription delete(
      StackDescription stack,
      String token,
      List<String> retained,
      List<StackEvent> events,
      Consumer<List<StackEvent>> news)
      throws InterruptedException {
    var watch = new StackWatch(cloudFormation, time, stack, token);
    cloudFormation.deleteStack(stack.id(), token, retained);
    return followed(watch, stack.id(), events, news);
  }

  private static StackDescription followed(
      StackWatch watch, String stackId, List<StackEvent> events, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    return watch.follow(
        stackId,
        fresh -> {
          events.addAll(fresh);
          news.accept(fresh);
        });
  }

  private static void require(StackDescription stack, List<StackEvent> events) {
    if (!isGone(stack)) {
      throw new ProblemException(StackFailure.of(stack, RootCause.of(events)));
    }
  }

  private static boolean isGone(StackDescription stack) {
    return stack.status().equals("DELETE_COMPLETE");
  }
}
