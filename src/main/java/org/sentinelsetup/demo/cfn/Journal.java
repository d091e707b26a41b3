package org.sentinelsetup.demo.cfn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Ids;

/** Moves stacks and resources from state to state and writes down each move as an event. */
final class Journal {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final DemoClock clock;
  private final Ids ids;

  Journal(DemoClock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** A new operation of a stack, begun now. */
  Operation open(Stack stack, Operation.Type type, @Nullable String token) {
    Operation operation = new Operation(ids.uuid(), type, token, clock.now());
    stack.operations.add(operation);
    return operation;
  }

  /** The end of an operation; the event that tells of it is written after this. */
  void close(Operation operation, boolean success) {
    operation.end = clock.now();
    operation.status = success ? Operation.Status.SUCCEEDED : Operation.Status.FAILED;
  }

  void stack(Stack stack, Operation operation, StackStatus status, @Nullable String reason) {
    stack.status = status;
    stack.reason = reason;
    stack.events.add(
        new Event(
            ids.uuid(),
            Event.Kind.STACK_EVENT,
            operation,
            operation.status,
            clock.now(),
            stack.name,
            stack.id,
            Stack.TYPE,
            status.name(),
            reason,
            null,
            null));
  }

  void resource(
      Stack stack,
      Operation operation,
      StackResource resource,
      ResourceStatus status,
      @Nullable String reason) {
    Instant now = clock.now();
    resource.status = status;
    resource.reason = reason;
    resource.time = now;
    stack.events.add(
        new Event(
            resource.id + "-" + status + "-" + STAMP.format(now),
            status.failed() ? Event.Kind.PROVISIONING_ERROR : Event.Kind.PROGRESS_EVENT,
            operation,
            operation.status,
            now,
            resource.id,
            resource.physicalId(),
            resource.type,
            status.name(),
            reason,
            resource.properties.toString(),
            null));
  }

  void invalid(
      Stack stack, Operation operation, String logicalId, String type, Event.Validation found) {
    stack.events.add(
        new Event(
            ids.uuid(),
            Event.Kind.VALIDATION_ERROR,
            operation,
            operation.status,
            clock.now(),
            logicalId,
            "",
            type,
            "",
            null,
            null,
            found));
  }
}
