package org.sentinelsetup.demo.cfn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sentinelsetup.demo.cfn.template.Output;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService.Operation;
import org.sentinelsetup.demo.protocol.Xml;

/** Reading stacks and their resources. */
final class StackQueries {
  private static final int LAST_OPERATIONS = 5;

  private final StackStore store;

  StackQueries(StackStore store) {
    this.store = store;
  }

  Map<String, Operation> operations() {
    return Map.of(
        "DescribeStacks", this::describeStacks,
        "ListStacks", this::listStacks,
        "DescribeStackResources", this::describeStackResources,
        "ListStackResources", this::listStackResources);
  }

  private void describeStacks(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "NextToken"));
    Optional<String> name = form.get("StackName");
    List<Stack> stacks =
        name.isPresent()
            ? List.of(store.require(call.place(), name.get()))
            : StackForm.page(
                form,
                store.list(call.place()).stream().filter(s -> !s.gone()).toList(),
                s -> s.id,
                result);
    result.members("Stacks", stacks, StackQueries::stack);
  }

  private static void stack(Xml xml, Stack stack) {
    Wanted wanted = stack.wanted;
    xml.text("StackId", stack.id)
        .text("StackName", stack.name)
        .text("ChangeSetId", stack.changeSetId)
        .text("CreationTime", StackForm.time(stack.created))
        .text("LastUpdatedTime", StackForm.time(stack.updated))
        .text("DeletionTime", StackForm.time(stack.deleted))
        .text("StackStatus", stack.status)
        .text("StackStatusReason", stack.reason)
        .text("DisableRollback", stack.disableRollback)
        .text("RoleARN", stack.roleArn)
        .text("EnableTerminationProtection", stack.terminationProtection)
        .element("RollbackConfiguration", _ -> {})
        .element("NotificationARNs", _ -> {})
        .element("DriftInformation", drift -> drift.text("StackDriftStatus", "NOT_CHECKED"));
    if (wanted != null) {
      xml.text("Description", wanted.template().description())
          .members("Capabilities", wanted.capabilities());
      StackForm.parameters(xml, wanted);
      StackForm.tags(xml, wanted.tags());
      outputs(xml, stack, wanted);
    }
    xml.members(
        "LastOperations",
        stack.operations.reversed().stream().limit(LAST_OPERATIONS).toList(),
        (m, operation) ->
            m.text("OperationType", operation.type).text("OperationId", operation.id));
  }

  private static void outputs(Xml xml, Stack stack, Wanted wanted) {
    if (stack.outputs.isEmpty()) {
      return;
    }
    xml.members(
        "Outputs",
        stack.outputs.entrySet(),
        (m, e) -> {
          Output declared = wanted.template().outputs().get(e.getKey());
          m.text("OutputKey", e.getKey())
              .text("OutputValue", e.getValue())
              .text("Description", declared == null ? null : declared.description());
        });
  }

  private void listStacks(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackStatusFilter", "NextToken"));
    List<String> filter = form.list("StackStatusFilter");
    List<Stack> stacks =
        store.list(call.place()).stream()
            .filter(stack -> filter.isEmpty() || filter.contains(stack.status.name()))
            .toList();
    result.members(
        "StackSummaries",
        StackForm.page(form, stacks, s -> s.id, result),
        (m, stack) -> {
          Wanted wanted = stack.wanted;
          m.text("StackId", stack.id)
              .text("StackName", stack.name)
              .text("TemplateDescription", wanted == null ? null : wanted.template().description())
              .text("CreationTime", StackForm.time(stack.created))
              .text("LastUpdatedTime", StackForm.time(stack.updated))
              .text("DeletionTime", StackForm.time(stack.deleted))
              .text("StackStatus", stack.status)
              .text("StackStatusReason", stack.reason)
              .element("DriftInformation", d -> d.text("StackDriftStatus", "NOT_CHECKED"));
        });
  }

  private void describeStackResources(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "LogicalResourceId", "PhysicalResourceId"));
    Optional<String> physical = form.get("PhysicalResourceId");
    Optional<String> logical = form.get("LogicalResourceId");
    Map<StackResource, Stack> found = new LinkedHashMap<>();
    List<Stack> stacks =
        form.get("StackName").isPresent()
            ? List.of(store.require(call.place(), form.required("StackName")))
            : store.list(call.place());
    if (form.get("StackName").isEmpty() && physical.isEmpty()) {
      throw Fault.validation("Either StackName or PhysicalResourceId must be given.");
    }
    for (Stack stack : stacks) {
      stack.resources.values().stream()
          .filter(r -> logical.isEmpty() || logical.get().equals(r.id))
          .filter(r -> physical.isEmpty() || physical.get().equals(r.physicalId()))
          .forEach(r -> found.put(r, stack));
    }
    if (found.isEmpty() && physical.isPresent()) {
      throw Fault.validation("Stack for " + physical.get() + " does not exist");
    }
    result.members(
        "StackResources",
        found.entrySet(),
        (m, e) ->
            resource(
                m.text("StackName", e.getValue().name).text("StackId", e.getValue().id),
                "Timestamp",
                e.getKey()));
  }

  private void listStackResources(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "NextToken"));
    Stack stack = store.require(call.place(), form.required("StackName"));
    result.members(
        "StackResourceSummaries",
        StackForm.page(form, List.copyOf(stack.resources.values()), r -> r.id, result),
        (m, resource) -> resource(m, "LastUpdatedTimestamp", resource));
  }

  private static void resource(Xml xml, String time, StackResource resource) {
    String physical = resource.physicalId();
    xml.text("LogicalResourceId", resource.id)
        .text("PhysicalResourceId", physical.isEmpty() ? null : physical)
        .text("ResourceType", resource.type)
        .text(time, StackForm.time(resource.time))
        .text("ResourceStatus", resource.status)
        .text("ResourceStatusReason", resource.reason)
        .element("DriftInformation", d -> d.text("StackResourceDriftStatus", "NOT_CHECKED"));
  }
}
