package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackOperation;

/**
 * Follows one operation of a stack to its end: its own events and those of its rollback, oldest
 * first, each once, and no other operation's. The last events may become readable after the final
 * status, so one more look is taken after the end.
 */
final class StackWatch {
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Set<String> STARTED = Set.of("CREATE_STACK", "UPDATE_STACK", "DELETE_STACK");

  private final CloudFormation cloudFormation;
  private final Time time;
  private final Set<String> operationsBefore;
  private final Set<String> operations = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> tokens = new HashSet<>();
  private boolean operationsMayBeRead = true;
  private boolean deleting;

  /**
   * A watch, to be made before the operation starts.
   *
   * @param before the stack before the operation
   * @param clientToken the token the operation is started with
   */
  StackWatch(
      CloudFormation cloudFormation, Time time, StackDescription before, String clientToken) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.tokens.add(clientToken);
    this.operationsBefore = new HashSet<>(ids(before.lastOperations()));
  }

  /** Another request belongs to the operation, too. */
  void also(String clientToken) {
    tokens.add(clientToken);
  }

  /** What is followed has become a deletion, at whose end alone it is over. */
  void awaitDeletion(String clientToken) {
    also(clientToken);
    deleting = true;
  }

  /** Follows the operation, telling of new events as they come, and gives the stack at the end. */
  StackDescription follow(String stackId, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    return follow(stackId, news, _ -> {});
  }

  /**
   * Follows the operation as well.
   *
   * @param each sees the stack whenever it was looked at and the operation goes on
   */
  StackDescription follow(
      String stackId, Consumer<List<StackEvent>> news, Consumer<StackDescription> each)
      throws InterruptedException {
    while (true) {
      Optional<StackDescription> found = cloudFormation.describe(stackId);
      StackDescription stack =
          found.orElseThrow(() -> new ProblemException("problem.stack-gone", stackId));
      tell(stack, news);
      if (hasBegun() && isFinal(stack.status())) {
        time.pause(POLL);
        tell(stack, news);
        return stack;
      }
      if (hasBegun()) {
        each.accept(stack);
      }
      time.pause(POLL);
    }
  }

  private void tell(StackDescription stack, Consumer<List<StackEvent>> news) {
    List<StackEvent> fresh = new ArrayList<>();
    for (StackEvent event : events(stack)) {
      if (seen.add(event.id())) {
        fresh.add(event);
      }
    }
    if (!fresh.isEmpty()) {
      fresh.sort(Comparator.comparing(StackEvent::time));
      news.accept(fresh);
    }
  }

  /** Until CloudFormation shows our operation, the status is that of the one before. */
  private boolean hasBegun() {
    return !operations.isEmpty() || !seen.isEmpty();
  }

  private List<StackEvent> events(StackDescription stack) {
    for (StackOperation operation : stack.lastOperations().reversed()) {
      if (!operationsBefore.contains(operation.id()) && belongs(operation)) {
        operations.add(operation.id());
      }
    }
    if (operationsMayBeRead && !operations.isEmpty()) {
      try {
        return operations.stream()
            .flatMap(operation -> cloudFormation.operationEvents(operation).stream())
            .toList();
      } catch (AwsCallException e) {
        // DescribeEvents is a permission of its own; the older call tells the same with our token.
        if (e.kind() != AwsCallException.Kind.DENIED) {
          throw e;
        }
        operationsMayBeRead = false;
      }
    }
    return cloudFormation.stackEvents(stack.id()).stream()
        .filter(event -> event.clientToken() != null && tokens.contains(event.clientToken()))
        .toList();
  }

  /**
   * Ours is the first one after the start; a rollback that follows it is an operation of its own.
   */
  private boolean belongs(StackOperation operation) {
    return operations.isEmpty()
        ? STARTED.contains(operation.type())
        : operation.type().equals("ROLLBACK")
            || (deleting && operation.type().equals("DELETE_STACK"));
  }

  private static List<String> ids(List<StackOperation> operations) {
    return operations.stream().map(StackOperation::id).toList();
  }

  private boolean isFinal(String status) {
    return !status.endsWith("_IN_PROGRESS") && (!deleting || status.startsWith("DELETE_"));
  }
}
