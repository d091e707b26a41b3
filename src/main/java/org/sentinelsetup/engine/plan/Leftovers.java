package org.sentinelsetup.engine.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Sha256;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.StackDescription;

/**
 * Takes away what a preview leaves: the unexecuted change set, and the stack that never held
 * anything.
 */
public final class Leftovers {
  private static final String PREFIX = "sentinel-setup-";
  private static final int MARK = 8;

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final CloudFormation cloudFormation;
  private final Time time;
  private final Supplier<String> tokens;
  private final String own;

  /**
   * Cleans up after previews.
   *
   * @param cloudFormation CloudFormation in the stack's account and Region
   * @param time time
   * @param tokens fresh client tokens
   * @param caller whose previews; those of others may still be looked at
   */
  public Leftovers(
      CloudFormation cloudFormation, Time time, Supplier<String> tokens, Identity caller) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.tokens = tokens;
    this.own = changeSetName(caller, "");
  }

  /**
   * The name of a change set, which tells whose preview it is. An Identity Center session is named
   * after its person, so that a role tells two people apart.
   *
   * @param caller who makes the preview
   * @param token what tells it from others of the same person
   * @return the name
   */
  static String changeSetName(Identity caller, String token) {
    return PREFIX + Sha256.of(caller.arn()).substring(0, MARK) + "-" + token;
  }

  /**
   * Removes a change set, and its stack if that is still empty. Waits until the stack is gone,
   * since its name is not free before.
   *
   * @param changeSet the change set's ARN
   * @param stackId the stack's id
   * @throws InterruptedException when the program is being ended; CloudFormation goes on
   */
  public void remove(String changeSet, String stackId) throws InterruptedException {
    Instant until = time.now().plus(LONGEST);
    while (!removed(changeSet)) {
      if (!time.now().isBefore(until)) {
        throw new ProblemException("problem.leftover-stays", changeSet, LONGEST.toMinutes());
      }
      time.pause(POLL);
    }
    removeEmpty(stackId);
  }

  /** CloudFormation does not delete a change set that it is still making. */
  private boolean removed(String changeSet) {
    try {
      cloudFormation.deleteChangeSet(changeSet);
      return true;
    } catch (AwsCallException e) {
      return switch (e.kind()) {
        case NOT_FOUND -> true;
        case CONFLICT -> false;
        default -> throw e;
      };
    }
  }

  /**
   * Removes a stack that never held anything, and leaves any other alone, as well as one that
   * somebody else is about to make, be it with this program.
   *
   * @param nameOrId its name or id
   * @return whether it was there and is gone
   */
  boolean removeEmpty(String nameOrId) throws InterruptedException {
    Optional<StackDescription> stack = cloudFormation.describe(nameOrId);
    if (stack.isEmpty() || !StackStates.isEmpty(stack.get().status()) || ofOthers(stack.get())) {
      return false;
    }
    cloudFormation.deleteStack(stack.get().id(), tokens.get());
    awaitGone(stack.get().id());
    return true;
  }

  /** Whether somebody else has a change set there. To list them is a permission of its own. */
  private boolean ofOthers(StackDescription stack) {
    try {
      return cloudFormation.changeSets(stack.id()).stream().anyMatch(name -> !name.startsWith(own));
    } catch (AwsCallException e) {
      return switch (e.kind()) {
        case NOT_FOUND, DENIED -> false;
        default -> throw e;
      };
    }
  }

  private void awaitGone(String stackId) throws InterruptedException {
    Instant until = time.now().plus(LONGEST);
    while (cloudFormation
        .describe(stackId)
        .filter(stack -> !stack.status().equals("DELETE_COMPLETE"))
        .isPresent()) {
      if (!time.now().isBefore(until)) {
        throw new ProblemException("problem.leftover-stays", stackId, LONGEST.toMinutes());
      }
      time.pause(POLL);
    }
  }
}
