package org.sentinelsetup.demo.cfn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService;
import org.sentinelsetup.demo.protocol.Xml;

/** Reading what happened, newest first. */
final class EventCalls {
  private static final String ONE_OF =
      "One of ChangeSetName, OperationId or StackName must be specified";

  private final StackStore store;

  EventCalls(StackStore store) {
    this.store = store;
  }

  Map<String, QueryService.Operation> operations() {
    return Map.of(
        "DescribeStackEvents", this::describeStackEvents, "DescribeEvents", this::describeEvents);
  }

  /** An event with the stack it belongs to. */
  private record Told(Stack stack, Event event) {}

  private void describeStackEvents(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "NextToken"));
    Stack stack = store.require(call.place(), form.required("StackName"));
    List<Event> events =
        stack.events.reversed().stream()
            .filter(event -> event.kind() != Event.Kind.VALIDATION_ERROR)
            .toList();
    result.members(
        "StackEvents",
        StackForm.page(form, events, Event::id, result),
        (m, event) -> {
          m.text("StackId", stack.id).text("StackName", stack.name);
          common(m, event);
        });
  }

  private static void common(Xml xml, Event event) {
    xml.text("EventId", event.id())
        .text("OperationId", event.operation().id)
        .text("ClientRequestToken", event.operation().token)
        .text("LogicalResourceId", event.logicalId())
        .text("PhysicalResourceId", event.physicalId())
        .text("ResourceType", event.type())
        .text("Timestamp", StackForm.time(event.time()))
        .text("ResourceStatus", event.status().isEmpty() ? null : event.status())
        .text("ResourceStatusReason", event.reason())
        .text("ResourceProperties", event.properties());
  }

  private void describeEvents(Call call, Form form, Xml result) {
    StackForm.only(
        form, Set.of("StackName", "ChangeSetName", "OperationId", "Filters", "NextToken"));
    boolean failedOnly = form.structure("Filters").flag("FailedEvents");
    List<Told> events =
        told(call, form).filter(told -> !failedOnly || told.event().kind().error()).toList();
    result.members(
        "OperationEvents",
        StackForm.page(form, events, told -> told.event().id(), result),
        EventCalls::operationEvent);
  }

  private Stream<Told> told(Call call, Form form) {
    Optional<String> operation = form.get("OperationId");
    Optional<String> changeSet = form.get("ChangeSetName");
    Optional<String> name = form.get("StackName");
    if (operation.isPresent()) {
      return of(store.list(call.place()), event -> event.operation().id.equals(operation.get()));
    }
    if (changeSet.isPresent() && changeSet.get().startsWith("arn:")) {
      String id =
          store.list(call.place()).stream()
              .flatMap(stack -> stack.changeSet(changeSet.get()).stream())
              .findFirst()
              .orElseThrow(
                  () -> Fault.validation("ChangeSet [" + changeSet.get() + "] does not exist"))
              .operation
              .id;
      return of(store.list(call.place()), event -> event.operation().id.equals(id));
    }
    if (name.isPresent() && changeSet.isPresent()) {
      Stack stack = store.require(call.place(), name.get());
      String id =
          stack
              .changeSet(changeSet.get())
              .orElseThrow(
                  () -> Fault.validation("ChangeSet [" + changeSet.get() + "] does not exist"))
              .operation
              .id;
      return of(List.of(stack), event -> event.operation().id.equals(id));
    }
    if (name.isPresent()) {
      return of(List.of(store.require(call.place(), name.get())), _ -> true);
    }
    throw Fault.validation(ONE_OF);
  }

  private static Stream<Told> of(List<Stack> stacks, Predicate<Event> wanted) {
    return stacks.stream()
        .flatMap(
            stack ->
                stack.events.reversed().stream()
                    .filter(wanted)
                    .map(event -> new Told(stack, event)));
  }

  private static void operationEvent(Xml xml, Told told) {
    Event event = told.event();
    Operation operation = event.operation();
    xml.text("StackId", told.stack().id)
        .text("EventType", event.kind())
        .text("OperationType", operation.type);
    common(xml, event);
    if (event.kind() == Event.Kind.STACK_EVENT) {
      boolean ended = event.operationStatus() != Operation.Status.IN_PROGRESS;
      xml.text("OperationStatus", event.operationStatus())
          .text("StartTime", StackForm.time(operation.start))
          .text("EndTime", ended ? StackForm.time(operation.end) : null);
    }
    Event.Validation validation = event.validation();
    if (validation != null) {
      xml.text("ValidationFailureMode", "FAIL")
          .text("ValidationName", validation.name())
          .text("ValidationStatus", "FAILED")
          .text("ValidationStatusReason", validation.reason())
          .text("ValidationPath", validation.path());
    }
  }
}
