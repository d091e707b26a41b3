package org.sentinelsetup.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sentinelsetup.model.ChangeSetDescription;
import org.sentinelsetup.model.ChangeSetRequest;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackOperation;
import org.sentinelsetup.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** Stacks and change sets, between CloudFormation's words and ours. */
final class Stacks {
  private Stacks() {}

  static StackDescription description(Stack stack) {
    return new StackDescription(
        Calls.need(stack.stackId(), "StackId"),
        Calls.need(stack.stackName(), "StackName"),
        Calls.need(stack.stackStatusAsString(), "StackStatus"),
        Calls.orNull(stack.stackStatusReason()),
        byName(stack.parameters(), Parameter::parameterKey, Parameter::parameterValue),
        byName(stack.outputs(), Output::outputKey, Output::outputValue),
        stack.lastOperations().stream()
            .map(
                operation ->
                    new StackOperation(
                        Calls.need(operation.operationTypeAsString(), "OperationType"),
                        Calls.need(operation.operationId(), "OperationId")))
            .toList(),
        Boolean.TRUE.equals(stack.enableTerminationProtection()),
        byName(stack.tags(), Tag::key, Tag::value),
        Calls.orNull(stack.roleARN()));
  }

  static CreateChangeSetRequest request(ChangeSetRequest wanted) {
    return CreateChangeSetRequest.builder()
        .stackName(wanted.stackName())
        .changeSetName(wanted.changeSetName())
        .changeSetType(wanted.forNewStack() ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
        .templateBody(wanted.templateBody())
        .parameters(
            wanted.parameters().stream()
                .map(
                    parameter ->
                        Parameter.builder()
                            .parameterKey(parameter.name())
                            .parameterValue(parameter.value())
                            .build())
                .toList())
        .tags(
            wanted.tags().entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .capabilities(Capability.CAPABILITY_NAMED_IAM)
        .roleARN(wanted.serviceRole())
        .clientToken(wanted.clientToken())
        .build();
  }

  /** The first page tells about the change set, every page has some of the changes. */
  static ChangeSetDescription changeSet(List<DescribeChangeSetResponse> pages) {
    DescribeChangeSetResponse first = pages.getFirst();
    return new ChangeSetDescription(
        Calls.need(first.changeSetId(), "ChangeSetId"),
        Calls.need(first.stackId(), "StackId"),
        Calls.need(first.statusAsString(), "Status"),
        Calls.need(first.executionStatusAsString(), "ExecutionStatus"),
        Calls.orNull(first.statusReason()),
        pages.stream().flatMap(page -> page.changes().stream()).map(Stacks::change).toList());
  }

  static StackResource resource(StackResourceSummary resource) {
    return new StackResource(
        Calls.need(resource.logicalResourceId(), "LogicalResourceId"),
        Calls.orNull(resource.physicalResourceId()),
        Calls.need(resource.resourceType(), "ResourceType"),
        Calls.need(resource.resourceStatusAsString(), "ResourceStatus"));
  }

  private static ResourceChange change(Change change) {
    var resource = Calls.need(change.resourceChange(), "ResourceChange");
    return new ResourceChange(
        Calls.need(resource.actionAsString(), "Action"),
        Calls.need(resource.logicalResourceId(), "LogicalResourceId"),
        Calls.orNull(resource.physicalResourceId()),
        Calls.need(resource.resourceType(), "ResourceType"),
        Calls.orNull(resource.replacementAsString()));
  }

  private static <T> Map<String, String> byName(
      List<T> items, Function<T, String> name, Function<T, String> value) {
    return items.stream()
        .collect(
            Collectors.toMap(
                name,
                item -> Calls.orEmpty(value.apply(item)),
                (first, _) -> first,
                LinkedHashMap::new));
  }
}
