package org.sentinelsetup.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.ValidationFailure;
import software.amazon.awssdk.services.cloudformation.model.OperationEvent;

/** What CloudFormation tells of its work. */
final class Events {
  private Events() {}

  static StackEvent ofStack(software.amazon.awssdk.services.cloudformation.model.StackEvent event) {
    return new StackEvent(
        Calls.need(event.eventId(), "EventId"),
        Calls.need(event.timestamp(), "Timestamp"),
        Calls.need(event.logicalResourceId(), "LogicalResourceId"),
        Calls.orNull(event.physicalResourceId()),
        Calls.need(event.resourceType(), "ResourceType"),
        Calls.need(event.resourceStatusAsString(), "ResourceStatus"),
        firstOf(event.resourceStatusReason(), event.hookStatusReason()),
        Calls.orNull(event.operationId()),
        Calls.orNull(event.clientRequestToken()));
  }

  /** Events about the operation as such, and not about a resource or the stack, are left out. */
  static Optional<StackEvent> ofOperation(OperationEvent event) {
    @Nullable String status = firstOf(event.resourceStatusAsString(), event.hookStatusAsString());
    if (status == null || Calls.orEmpty(event.logicalResourceId()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StackEvent(
            Calls.need(event.eventId(), "EventId"),
            Calls.need(event.timestamp(), "Timestamp"),
            event.logicalResourceId(),
            Calls.orNull(event.physicalResourceId()),
            Calls.need(event.resourceType(), "ResourceType"),
            status,
            firstOf(event.resourceStatusReason(), event.hookStatusReason()),
            Calls.orNull(event.operationId()),
            Calls.orNull(event.clientRequestToken())));
  }

  /** A check or a hook that failed and does not merely warn. */
  static Optional<ValidationFailure> validationFailure(OperationEvent event) {
    @Nullable String reason = firstOf(event.validationStatusReason(), event.hookStatusReason());
    boolean warns =
        "WARN".equals(event.validationFailureModeAsString())
            || "WARN".equals(event.hookFailureModeAsString());
    boolean skipped = "SKIPPED".equals(event.validationStatusAsString());
    if (reason == null || warns || skipped) {
      return Optional.empty();
    }
    return Optional.of(
        new ValidationFailure(
            Calls.orNull(event.logicalResourceId()),
            Calls.orNull(event.resourceType()),
            Calls.orEmpty(firstOf(event.validationName(), event.hookType())),
            reason));
  }

  /**
   * Turns round what CloudFormation lists newest first.
   *
   * @param newestFirst all pages
   * @return the same by time; of two events of the same moment the later listed comes first
   */
  static List<StackEvent> oldestFirst(List<StackEvent> newestFirst) {
    return newestFirst.reversed().stream().sorted(Comparator.comparing(StackEvent::time)).toList();
  }

  private static @Nullable String firstOf(@Nullable String... texts) {
    return Stream.of(texts)
        .map(Calls::orEmpty)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
