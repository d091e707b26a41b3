package org.sentinelsetup.demo.cfn;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.template.Graph;
import org.sentinelsetup.demo.cfn.template.Resource;

/** Making, rolling back and deleting whole stacks. Updates are {@link Update}'s. */
final class Lifecycle {
  private final Workshop shop;

  Lifecycle(Workshop shop) {
    this.shop = shop;
  }

  /**
   * How an operation is to go.
   *
   * @param token ClientRequestToken, or null
   * @param onFailure what becomes of the stack when something fails
   * @param retainExceptOnCreate whether a rollback deletes what it made, even where the template
   *     says Retain
   */
  record Orders(
      @Nullable String token, ChangeSet.OnFailure onFailure, boolean retainExceptOnCreate) {
    /** Whether a resource made by the operation outlives its rollback. */
    boolean keepsOnRollback(StackResource made) {
      return made.declared.deletionPolicy() == Resource.Policy.RETAIN && !retainExceptOnCreate;
    }
  }

  /**
   * Makes all resources of a new stack.
   *
   * @param end told whether that worked
   */
  Operation create(Stack stack, Wanted wanted, Orders orders, Consumer<Boolean> end) {
    Operation operation = shop.journal().open(stack, Operation.Type.CREATE_STACK, orders.token());
    stack.wanted = wanted;
    stack.disableRollback = orders.onFailure() == ChangeSet.OnFailure.DO_NOTHING;
    shop.journal().stack(stack, operation, StackStatus.CREATE_IN_PROGRESS, Deployment.USER);
    Target target = Target.of(stack, wanted);
    Deployment.Ending ending =
        new Deployment.Ending() {
          @Override
          public void complete(Deployment.Work work) {
            stack.deployment = null;
            stack.outputs = target.evaluation().outputs(stack.knownBut(Set.of()));
            shop.journal().close(operation, true);
            shop.journal().stack(stack, operation, StackStatus.CREATE_COMPLETE, null);
            end.accept(true);
          }

          @Override
          public void failed(Deployment.Work work) {
            stack.deployment = null;
            end.accept(false);
            shop.journal().close(operation, false);
            afterFailure(stack, operation, work, target.graph(), orders);
          }
        };
    begin(stack, new Deployment(shop, stack, target, operation, ending));
    return operation;
  }

  static void begin(Stack stack, Deployment deployment) {
    stack.deployment = deployment;
    deployment.start();
  }

  private void afterFailure(
      Stack stack, Operation operation, Deployment.Work work, Graph graph, Orders orders) {
    String text = failed("create", work.failedToCreate);
    switch (orders.onFailure()) {
      case DO_NOTHING -> shop.journal().stack(stack, operation, StackStatus.CREATE_FAILED, text);
      case DELETE -> delete(stack, orders.token(), Set.of(), false);
      case ROLLBACK -> rollBack(stack, text, graph, orders);
    }
  }

  private void rollBack(Stack stack, String text, Graph graph, Orders orders) {
    Operation operation = shop.journal().open(stack, Operation.Type.ROLLBACK, orders.token());
    stack.deleted = shop.clock().now();
    shop.journal()
        .stack(
            stack,
            operation,
            StackStatus.ROLLBACK_IN_PROGRESS,
            text + "Rollback requested by user.");
    shop.after(
        shop.pace().start(),
        () ->
            Removal.start(
                shop,
                stack,
                operation,
                graph,
                stack.resources.values(),
                orders::keepsOnRollback,
                stuck ->
                    end(
                        stack,
                        operation,
                        stuck,
                        StackStatus.ROLLBACK_COMPLETE,
                        StackStatus.ROLLBACK_FAILED)));
  }

  /**
   * Deletes a stack.
   *
   * @param retained logical ids to be left behind
   * @param force leaves behind whatever cannot be deleted
   */
  void delete(Stack stack, @Nullable String token, Set<String> retained, boolean force) {
    Deployment deployment = stack.deployment;
    if (deployment != null) {
      deployment.abandon();
      stack.deployment = null;
    }
    Operation operation = shop.journal().open(stack, Operation.Type.DELETE_STACK, token);
    stack.deleted = shop.clock().now();
    stack.changeSets.clear();
    shop.journal().stack(stack, operation, StackStatus.DELETE_IN_PROGRESS, Deployment.USER);
    Wanted wanted = stack.wanted;
    if (wanted == null) {
      shop.after(
          shop.pace().initiation(),
          () ->
              end(
                  stack,
                  operation,
                  List.of(),
                  StackStatus.DELETE_COMPLETE,
                  StackStatus.DELETE_FAILED));
      return;
    }
    shop.after(
        shop.pace().start(),
        () ->
            Removal.start(
                shop,
                stack,
                operation,
                Graph.of(wanted.template()),
                stack.resources.values(),
                resource ->
                    resource.declared.deletionPolicy() != Resource.Policy.DELETE
                        || retained.contains(resource.id),
                stuck ->
                    end(
                        stack,
                        operation,
                        force ? leave(stack, operation, stuck) : stuck,
                        StackStatus.DELETE_COMPLETE,
                        StackStatus.DELETE_FAILED)));
  }

  private List<String> leave(Stack stack, Operation operation, List<String> stuck) {
    stack.resources.values().stream()
        .filter(StackResource::exists)
        .forEach(
            resource ->
                shop.journal()
                    .resource(stack, operation, resource, ResourceStatus.DELETE_SKIPPED, null));
    return stuck.isEmpty() ? stuck : List.of();
  }

  private void end(
      Stack stack, Operation operation, List<String> stuck, StackStatus well, StackStatus badly) {
    shop.journal().close(operation, stuck.isEmpty());
    if (stuck.isEmpty()) {
      shop.journal().stack(stack, operation, well, null);
    } else {
      shop.journal().stack(stack, operation, badly, failed("delete", stuck));
    }
  }

  /** A sentence with a space at its end; nothing when nothing failed. */
  static String failed(String verb, List<String> ids) {
    return ids.isEmpty()
        ? ""
        : "The following resource(s) failed to " + verb + ": [" + String.join(", ", ids) + "]. ";
  }
}
