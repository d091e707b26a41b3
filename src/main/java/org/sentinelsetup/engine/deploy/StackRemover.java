package org.sentinelsetup.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final String token;
  private final boolean again;

  /**
   * Removes.
   *
   * @param token the token to delete with
   * @param again whether it was deleted with this token before, as far as is known
   */
  StackRemover(CloudFormation cloudFormation, Time time, String token, boolean again) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.token = token;
    this.again = again;
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
    boolean goesOn = again && StackWatch.isKnown(cloudFormation, change.stackId(), token);
    var watch =
        goesOn
            ? StackWatch.again(cloudFormation, time, token)
            : new StackWatch(cloudFormation, time, there.get(), token);
    List<StackEvent> events = new ArrayList<>();
    if (!goesOn) {
      if (change.protectedNow()) {
        cloudFormation.protect(change.stackId(), false);
      }
      cloudFormation.deleteStack(change.stackId(), token);
    }
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
