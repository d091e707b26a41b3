package org.sentinelsetup.demo.cfn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.template.TemplateException;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Place;

/** Ordering, making and executing change sets. */
final class ChangeSets {
  static final String EMPTY =
      "The submitted information didn't contain changes. Submit different information to create a"
          + " change set.";

  private final StackStore store;
  private final Workshop shop;
  private final Lifecycle lifecycle;
  private final Runnable firstExecution;
  private boolean executedBefore;

  ChangeSets(StackStore store, Workshop shop, Lifecycle lifecycle, Runnable firstExecution) {
    this.store = store;
    this.shop = shop;
    this.lifecycle = lifecycle;
    this.firstExecution = firstExecution;
  }

  /**
   * What a caller orders.
   *
   * @param stack name or id
   * @param creates whether the stack is to be made
   */
  record Order(
      Place place,
      String stack,
      String name,
      boolean creates,
      @Nullable String description,
      @Nullable String token,
      ChangeSet.@Nullable OnFailure onFailure) {}

  /** Turns templates and parameters into what is wanted, given the stack as it is, if it is. */
  interface Wish {
    Wanted of(Optional<Stack> stack);
  }

  /** Orders a change set; it is ready some time later. */
  ChangeSet create(Order order, Wish wish) {
    StackStore.checkName("changeSetName", order.name());
    StackStore.checkReference(order.stack());
    Optional<Stack> existing = store.find(order.place(), order.stack()).filter(s -> !s.gone());
    existing.ifPresentOrElse(stack -> checkState(order, stack), () -> checkAbsent(order));
    Wanted wanted = wish.of(existing);
    Stack stack = existing.orElseGet(() -> store.add(order.place(), order.stack()));
    try {
      var _ = Target.of(stack, wanted);
    } catch (TemplateException e) {
      if (existing.isEmpty()) {
        store.forget(stack);
      }
      throw e;
    }
    Operation operation =
        shop.journal().open(stack, Operation.Type.CREATE_CHANGESET, order.token());
    if (existing.isEmpty()) {
      shop.journal().stack(stack, operation, StackStatus.REVIEW_IN_PROGRESS, Deployment.USER);
    }
    ChangeSet set =
        new ChangeSet(
            id(stack, order.name()),
            order.name(),
            order.creates(),
            order.description(),
            order.onFailure(),
            wanted,
            operation);
    stack.changeSets.put(set.id, set);
    shop.after(shop.pace().review(), () -> set.status = ChangeSet.Status.CREATE_IN_PROGRESS);
    shop.after(shop.pace().review().multipliedBy(2), () -> finish(stack, set));
    return set;
  }

  private String id(Stack stack, String name) {
    return "arn:%s:cloudformation:%s:%s:changeSet/%s/%s"
        .formatted(
            stack.place.partition().id(),
            stack.place.region(),
            stack.place.account(),
            name,
            shop.ids().uuid());
  }

  private static void checkAbsent(Order order) {
    if (!order.creates() || order.stack().startsWith("arn:")) {
      throw Fault.validation("Stack [" + order.stack() + "] does not exist");
    }
    StackStore.checkName("stackName", order.stack());
  }

  private static void checkState(Order order, Stack stack) {
    if (stack.changeSet(order.name()).isPresent()) {
      throw new Fault(
          "AlreadyExistsException", 400, "ChangeSet " + order.name() + " already exists");
    }
    boolean review = stack.status == StackStatus.REVIEW_IN_PROGRESS;
    if (order.creates() && !review) {
      throw Fault.validation(
          "Stack ["
              + order.stack()
              + "] already exists and cannot be created again with the changeSet ["
              + order.name()
              + "].");
    }
    if (!order.creates()) {
      checkUpdatable(stack);
    }
  }

  /** Refuses an update from a state that takes none. */
  static void checkUpdatable(Stack stack) {
    if (!stack.status.updatable()) {
      throw Fault.validation(
          "Stack:" + stack.id + " is in " + stack.status + " state and can not be updated.");
    }
  }

  private void finish(Stack stack, ChangeSet set) {
    if (!stack.changeSets.containsKey(set.id) || set.execution == ChangeSet.Execution.OBSOLETE) {
      return;
    }
    Target target = Target.of(stack, set.wanted);
    try {
      set.changes = Differences.between(stack, target);
    } catch (TemplateException e) {
      failed(set, String.valueOf(e.getMessage()));
      return;
    }
    List<EarlyValidation.Finding> findings = EarlyValidation.of(shop, stack, target);
    if (!findings.isEmpty()) {
      failed(set, EarlyValidation.reason(findings));
      for (EarlyValidation.Finding finding : findings) {
        shop.journal()
            .invalid(
                stack,
                set.operation,
                finding.resource().id(),
                finding.resource().type(),
                finding.validation());
      }
    } else if (set.changes.isEmpty()) {
      failed(set, EMPTY);
    } else {
      set.status = ChangeSet.Status.CREATE_COMPLETE;
      set.execution = ChangeSet.Execution.AVAILABLE;
      shop.journal().close(set.operation, true);
    }
  }

  private void failed(ChangeSet set, String reason) {
    set.status = ChangeSet.Status.FAILED;
    set.reason = reason;
    shop.journal().close(set.operation, false);
  }

  /** Executes a change set; the stack's others are deleted. */
  void execute(Stack stack, ChangeSet set, Lifecycle.Orders orders) {
    if (set.execution != ChangeSet.Execution.AVAILABLE) {
      boolean made = set.status == ChangeSet.Status.CREATE_COMPLETE;
      throw new Fault(
          "InvalidChangeSetStatus",
          400,
          "ChangeSet ["
              + set.id
              + "] cannot be executed in its current status of ["
              + (made ? set.execution : set.status)
              + "]");
    }
    if (!executedBefore) {
      executedBefore = true;
      firstExecution.run();
    }
    stack.changeSets.keySet().removeIf(id -> !id.equals(set.id));
    set.execution = ChangeSet.Execution.EXECUTE_IN_PROGRESS;
    stack.changeSetId = set.id;
    stack.updated = shop.clock().now();
    if (set.creates) {
      var _ = lifecycle.create(stack, set.wanted, orders, worked -> executed(set, worked));
    } else {
      var _ = Update.start(shop, stack, set.wanted, orders, worked -> executed(set, worked));
    }
  }

  private static void executed(ChangeSet set, boolean worked) {
    set.execution =
        worked ? ChangeSet.Execution.EXECUTE_COMPLETE : ChangeSet.Execution.EXECUTE_FAILED;
  }

  /** Deletes a change set that is not being executed. */
  void delete(Stack stack, ChangeSet set) {
    if (set.execution == ChangeSet.Execution.EXECUTE_IN_PROGRESS
        || set.status == ChangeSet.Status.CREATE_IN_PROGRESS) {
      throw new Fault(
          "InvalidChangeSetStatus",
          400,
          "ChangeSet [" + set.id + "] cannot be deleted while it is in progress");
    }
    stack.changeSets.remove(set.id);
  }
}
