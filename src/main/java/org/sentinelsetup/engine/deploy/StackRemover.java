package org.sentinelsetup.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;

/** Deletes a stack, and follows it to its end by its id, since its name is gone then. */
final class StackRemover {
  private final CloudFormation cloudFormation;
  private final Time time;
  private final Supplier<String> tokens;

  StackRemover(CloudFormation cloudFormation, Time time, Supplier<String> tokens) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.tokens = tokens;
  }

  /** Removes it. A stack that is gone already is as it should be. */
  void remove(PlannedChange.StackRemoval change, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    Optional<StackDescription> there =
        cloudFormation
            .describe(change.stackId())
            .filter(stack -> !stack.status().equals("DELETE_COMPLETE"));
    if (there.isEmpty()) {
      return;
    }
    if (change.protectedNow()) {
      cloudFormation.protect(change.stackId(), false);
    }
    String token = tokens.get();
    var watch = new StackWatch(cloudFormation, time, there.get(), token);
    List<StackEvent> events = new ArrayList<>();
    cloudFormation.deleteStack(change.stackId(), token);
    StackDescription stack =
        watch.follow(
            change.stackId(),
            fresh -> {
              events.addAll(fresh);
              news.accept(fresh);
            });
    if (!stack.status().equals("DELETE_COMPLETE")) {
      throw new ProblemException(StackFailure.of(stack, RootCause.of(events)));
    }
  }
}
