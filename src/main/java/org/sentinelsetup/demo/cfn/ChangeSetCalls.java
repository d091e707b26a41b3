package org.sentinelsetup.demo.cfn;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService.Operation;
import org.sentinelsetup.demo.protocol.Xml;

/** Change sets over the wire. */
final class ChangeSetCalls {
  private enum Type {
    CREATE,
    UPDATE
  }

  private final StackStore store;

  ChangeSetCalls(StackStore store) {
    this.store = store;
  }

  Map<String, Operation> operations() {
    return Map.of(
        "CreateChangeSet", this::create,
        "DescribeChangeSet", this::describe,
        "ListChangeSets", this::list,
        "DeleteChangeSet", this::delete,
        "ExecuteChangeSet", this::execute);
  }

  /** A change set with its stack. */
  private record Found(Stack stack, ChangeSet set) {}

  private void create(Call call, Form form, Xml result) {
    StackForm.only(
        form,
        Set.of(
            "StackName",
            "ChangeSetName",
            "ChangeSetType",
            "TemplateBody",
            "UsePreviousTemplate",
            "Parameters",
            "Capabilities",
            "Tags",
            "Description",
            "ClientToken",
            "RoleARN",
            "OnStackFailure"));
    ChangeSets.Order order =
        new ChangeSets.Order(
            call.place(),
            form.required("StackName"),
            form.required("ChangeSetName"),
            StackForm.choice(form, "ChangeSetType", Type.class).orElse(Type.UPDATE) == Type.CREATE,
            StackForm.orNull(form, "Description"),
            StackForm.orNull(form, "ClientToken"),
            StackForm.choice(form, "OnStackFailure", ChangeSet.OnFailure.class).orElse(null));
    ChangeSet set = store.changeSets().create(order, stack -> StackForm.wanted(form, stack));
    Stack stack = store.require(call.place(), order.stack());
    form.get("RoleARN").ifPresent(role -> stack.roleArn = role);
    result.text("Id", set.id).text("StackId", stack.id);
  }

  private Found find(Call call, Form form) {
    String name = form.required("ChangeSetName");
    if (name.startsWith("arn:")) {
      for (Stack stack : store.list(call.place())) {
        ChangeSet set = stack.changeSets.get(name);
        if (set != null) {
          return new Found(stack, set);
        }
      }
      throw missing(name);
    }
    String stackName =
        form.get("StackName")
            .orElseThrow(
                () ->
                    Fault.validation(
                        "StackName must be specified if ChangeSetName is not specified as an ARN."));
    StackStore.checkReference(stackName);
    Stack stack =
        store
            .find(call.place(), stackName)
            .orElseThrow(() -> Fault.validation("Stack [" + stackName + "] does not exist"));
    return new Found(stack, stack.changeSet(name).orElseThrow(() -> missing(name)));
  }

  private static Fault missing(String name) {
    return new Fault("ChangeSetNotFound", 404, "ChangeSet [" + name + "] does not exist");
  }

  private void describe(Call call, Form form, Xml result) {
    StackForm.only(
        form, Set.of("StackName", "ChangeSetName", "NextToken", "IncludePropertyValues"));
    if (form.flag("IncludePropertyValues")) {
      throw Fault.validation("The demo cloud does not show property values in change sets.");
    }
    Found found = find(call, form);
    ChangeSet set = found.set();
    summary(result, found);
    result.text("OnStackFailure", set.onFailure);
    StackForm.parameters(result, set.wanted);
    StackForm.tags(result, set.wanted.tags());
    result
        .members("Capabilities", set.wanted.capabilities())
        .element("RollbackConfiguration", _ -> {})
        .element("NotificationARNs", _ -> {});
    result.members(
        "Changes",
        StackForm.page(form, set.changes, Change::id, result),
        (m, change) ->
            m.text("Type", "Resource").element("ResourceChange", r -> change(r, change)));
  }

  private static void summary(Xml xml, Found found) {
    ChangeSet set = found.set();
    xml.text("ChangeSetId", set.id)
        .text("ChangeSetName", set.name)
        .text("StackId", found.stack().id)
        .text("StackName", found.stack().name)
        .text("Description", set.description)
        .text("CreationTime", StackForm.time(set.created))
        .text("ExecutionStatus", set.execution)
        .text("Status", set.status)
        .text("StatusReason", set.reason)
        .text("IncludeNestedStacks", false)
        .text("ImportExistingResources", false);
  }

  private static void change(Xml xml, Change change) {
    xml.text("Action", change.action())
        .text("LogicalResourceId", change.id())
        .text("PhysicalResourceId", change.physicalId().isEmpty() ? null : change.physicalId())
        .text("ResourceType", change.type())
        .text("Replacement", change.replacement())
        .members("Scope", change.scope())
        .members("Details", change.details(), ChangeSetCalls::detail);
  }

  private static void detail(Xml xml, Change.Detail detail) {
    xml.element(
            "Target",
            target ->
                target
                    .text("Attribute", detail.attribute())
                    .text("Name", detail.name())
                    .text("RequiresRecreation", detail.recreation()))
        .text("Evaluation", detail.evaluation())
        .text("ChangeSource", detail.source())
        .text("CausingEntity", detail.cause());
  }

  private void list(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "NextToken"));
    String name = form.required("StackName");
    Stack stack =
        store
            .find(call.place(), name)
            .orElseThrow(() -> Fault.validation("Stack [" + name + "] does not exist"));
    List<ChangeSet> sets = List.copyOf(stack.changeSets.values());
    result.members(
        "Summaries",
        StackForm.page(form, sets, set -> set.id, result),
        (m, set) -> summary(m, new Found(stack, set)));
  }

  private void delete(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "ChangeSetName"));
    Found found = find(call, form);
    store.changeSets().delete(found.stack(), found.set());
  }

  private void execute(Call call, Form form, Xml result) {
    StackForm.only(
        form,
        Set.of(
            "StackName",
            "ChangeSetName",
            "ClientRequestToken",
            "DisableRollback",
            "RetainExceptOnCreate"));
    Found found = find(call, form);
    ChangeSet set = found.set();
    boolean disabled = form.flag("DisableRollback");
    if (disabled && set.onFailure != null) {
      throw Fault.validation(
          "DisableRollback cannot be given for a change set made with OnStackFailure.");
    }
    String token = StackForm.orNull(form, "ClientRequestToken");
    if (store.repeated(call.place(), token, "ExecuteChangeSet " + set.id)) {
      return;
    }
    store
        .changeSets()
        .execute(
            found.stack(),
            set,
            new Lifecycle.Orders(
                token,
                disabled
                    ? ChangeSet.OnFailure.DO_NOTHING
                    : Objects.requireNonNullElse(set.onFailure, ChangeSet.OnFailure.ROLLBACK),
                form.flag("RetainExceptOnCreate")));
  }
}
