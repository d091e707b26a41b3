package org.sentinelsetup.engine.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackOperation;

/** Reads the events of one operation of a stack and of its rollback, and counts the calls. */
final class OwnEvents {
  private static final Set<String> STARTED = Set.of("CREATE_STACK", "UPDATE_STACK", "DELETE_STACK");

  private final CloudFormation cloudFormation;
  private final String stackId;
  private final Set<String> tokens;
  private final Set<String> operationsBefore;
  private final SequencedSet<String> operations = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private boolean operationsMayBeRead;
  private boolean deleting;
  private boolean rollbackFollows;
  private int calls;

  /**
   * The events of an operation.
   *
   * @param before the operations before it
   * @param tokens what it was asked for with; may grow
   * @param again whether it was begun by a run that was cut off, and is known by its token alone
   */
  OwnEvents(
      CloudFormation cloudFormation,
      String stackId,
      Set<String> before,
      Set<String> tokens,
      boolean again) {
    this.cloudFormation = cloudFormation;
    this.stackId = stackId;
    this.tokens = tokens;
    this.operationsBefore = Set.copyOf(before);
    this.operationsMayBeRead = !again;
  }

  /** Whether it has become a deletion, which is an operation of its own. */
  void deleting(boolean now) {
    deleting = now;
  }

  /** How many calls were made since this was asked last. */
  int callsSince() {
    int since = calls;
    calls = 0;
    return since;
  }

  /** Until CloudFormation shows our operation, the status is that of the one before. */
  boolean begun() {
    return !operations.isEmpty() || !seen.isEmpty();
  }

  /** How many operations are known to be ours. */
  int operations() {
    return operations.size();
  }

  /**
   * Whether the operation failed and CloudFormation may yet show a rollback with its own events.
   */
  boolean rollbackExpected() {
    return rollbackFollows && operationsMayBeRead && operations.size() == 1;
  }

  /** The stack as it is. Only this makes our operation and its rollback known. */
  StackDescription stack() {
    calls++;
    StackDescription stack =
        cloudFormation
            .describe(stackId)
            .orElseThrow(() -> new ProblemException("problem.stack-gone", stackId));
    for (StackOperation operation : stack.lastOperations().reversed()) {
      if (!operationsBefore.contains(operation.id()) && belongs(operation)) {
        operations.add(operation.id());
      }
    }
    return stack;
  }

  /** What is new in the operation that is going on, oldest first. */
  List<StackEvent> latest() {
    return fresh(operations.isEmpty() ? List.of() : List.of(operations.getLast()));
  }

  /** What is new in any of our operations, oldest first. */
  List<StackEvent> all() {
    return fresh(operations);
  }

  private List<StackEvent> fresh(Collection<String> wanted) {
    List<StackEvent> fresh = new ArrayList<>();
    for (StackEvent event : read(wanted)) {
      if (seen.add(event.id())) {
        fresh.add(event);
        // What fails to be deleted is left behind; nothing is rolled back for it.
        rollbackFollows |=
            event.status().contains("ROLLBACK")
                || (event.status().endsWith("_FAILED") && !event.status().startsWith("DELETE"));
      }
    }
    fresh.sort(Comparator.comparing(StackEvent::time));
    return fresh;
  }

  private List<StackEvent> read(Collection<String> wanted) {
    if (operationsMayBeRead && !wanted.isEmpty()) {
      try {
        List<StackEvent> events = new ArrayList<>();
        for (String operation : wanted) {
          calls++;
          events.addAll(cloudFormation.operationEvents(operation));
        }
        return events;
      } catch (AwsCallException e) {
        // DescribeEvents is a permission of its own; the older call tells the same with our token.
        if (e.kind() != AwsCallException.Kind.DENIED) {
          throw e;
        }
        operationsMayBeRead = false;
      }
    }
    calls++;
    return cloudFormation.stackEvents(stackId).stream()
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
}
