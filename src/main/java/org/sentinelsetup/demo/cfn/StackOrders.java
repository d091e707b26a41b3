package org.sentinelsetup.demo.cfn;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService;
import org.sentinelsetup.demo.protocol.Xml;

/** Making, updating and deleting stacks without a change set. */
final class StackOrders {
  private enum Mode {
    STANDARD,
    FORCE_DELETE_STACK
  }

  private final StackStore store;

  StackOrders(StackStore store) {
    this.store = store;
  }

  Map<String, QueryService.Operation> operations() {
    return Map.of(
        "CreateStack", this::create,
        "UpdateStack", this::update,
        "CancelUpdateStack", this::cancel,
        "DeleteStack", this::delete,
        "UpdateTerminationProtection", this::protect);
  }

  private void create(Call call, Form form, Xml result) {
    StackForm.only(
        form,
        Set.of(
            "StackName",
            "TemplateBody",
            "Parameters",
            "Capabilities",
            "Tags",
            "ClientRequestToken",
            "OnFailure",
            "DisableRollback",
            "RetainExceptOnCreate"));
    String name = form.required("StackName");
    StackStore.checkName("stackName", name);
    Wanted wanted = StackForm.wanted(form, Optional.empty());
    Lifecycle.Orders orders = orders(form);
    Optional<Stack> existing = store.find(call.place(), name);
    if (store.repeated(call.place(), orders.token(), "CreateStack " + name)
        && existing.isPresent()) {
      result.text("StackId", existing.get().id);
      return;
    }
    if (existing.isPresent() && existing.get().status != StackStatus.REVIEW_IN_PROGRESS) {
      throw new Fault("AlreadyExistsException", 400, "Stack [" + name + "] already exists");
    }
    Stack stack = existing.orElseGet(() -> store.add(call.place(), name));
    stack.changeSets.values().forEach(set -> set.execution = ChangeSet.Execution.OBSOLETE);
    Operation operation = store.lifecycle().create(stack, wanted, orders, _ -> {});
    result.text("StackId", stack.id).text("OperationId", operation.id);
  }

  private static Lifecycle.Orders orders(Form form) {
    boolean disabled = form.flag("DisableRollback");
    return new Lifecycle.Orders(
        StackForm.orNull(form, "ClientRequestToken"),
        disabled
            ? ChangeSet.OnFailure.DO_NOTHING
            : StackForm.choice(form, "OnFailure", ChangeSet.OnFailure.class)
                .orElse(ChangeSet.OnFailure.ROLLBACK),
        form.flag("RetainExceptOnCreate"));
  }

  private void update(Call call, Form form, Xml result) {
    StackForm.only(
        form,
        Set.of(
            "StackName",
            "TemplateBody",
            "UsePreviousTemplate",
            "Parameters",
            "Capabilities",
            "Tags",
            "ClientRequestToken",
            "DisableRollback",
            "RetainExceptOnCreate"));
    String name = form.required("StackName");
    StackStore.checkReference(name);
    Stack stack =
        store
            .find(call.place(), name)
            .filter(found -> !found.gone())
            .orElseThrow(() -> Fault.validation("Stack [" + name + "] does not exist"));
    Lifecycle.Orders orders = orders(form);
    if (store.repeated(call.place(), orders.token(), "UpdateStack " + stack.id)) {
      result.text("StackId", stack.id);
      return;
    }
    ChangeSets.checkUpdatable(stack);
    Wanted wanted = StackForm.wanted(form, Optional.of(stack));
    if (Differences.between(stack, Target.of(stack, wanted)).isEmpty()) {
      throw Fault.validation("No updates are to be performed.");
    }
    Operation operation = Update.start(store.shop(), stack, wanted, orders, _ -> {});
    result.text("StackId", stack.id).text("OperationId", operation.id);
  }

  private void cancel(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "ClientRequestToken"));
    Stack stack = store.require(call.place(), form.required("StackName"));
    Deployment deployment = stack.deployment;
    if (stack.status != StackStatus.UPDATE_IN_PROGRESS || deployment == null) {
      throw Fault.validation(
          "CancelUpdateStack cannot be called from current stack status " + stack.status);
    }
    deployment.cancel();
  }

  private void protect(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "EnableTerminationProtection"));
    Stack stack = store.require(call.place(), form.required("StackName"));
    String wanted = form.required("EnableTerminationProtection");
    stack.terminationProtection = wanted.equals("true");
    result.text("StackId", stack.id);
  }

  /** A stack that is not there, or going already, is no error. */
  private void delete(Call call, Form form, Xml result) {
    StackForm.only(
        form,
        Set.of("StackName", "ClientRequestToken", "RetainResources", "DeletionMode", "RoleARN"));
    String name = form.required("StackName");
    StackStore.checkReference(name);
    boolean force =
        StackForm.choice(form, "DeletionMode", Mode.class).orElse(Mode.STANDARD)
            == Mode.FORCE_DELETE_STACK;
    String token = StackForm.orNull(form, "ClientRequestToken");
    Optional<Stack> found = store.find(call.place(), name);
    String request = "DeleteStack " + found.map(stack -> stack.id).orElse(name);
    if (store.repeated(call.place(), token, request) || found.isEmpty()) {
      return;
    }
    Stack stack = found.get();
    Set<String> retained = new HashSet<>(form.list("RetainResources"));
    if (stack.gone() || stack.status == StackStatus.DELETE_IN_PROGRESS) {
      return;
    }
    if ((force || !retained.isEmpty()) && stack.status != StackStatus.DELETE_FAILED) {
      throw Fault.validation(
          "RetainResources and FORCE_DELETE_STACK are for stacks in DELETE_FAILED; "
              + stack.name
              + " is in "
              + stack.status);
    }
    if (stack.terminationProtection) {
      throw Fault.validation(
          "Stack [" + stack.name + "] cannot be deleted while TerminationProtection is enabled");
    }
    boolean startable =
        stack.status == StackStatus.CREATE_IN_PROGRESS
            || stack.status == StackStatus.REVIEW_IN_PROGRESS
            || !stack.status.inProgress();
    if (!startable) {
      throw Fault.validation(
          "Stack [" + stack.name + "] cannot be deleted while in status " + stack.status);
    }
    store.lifecycle().delete(stack, token, retained, force);
  }
}
