package org.sentinelsetup.demo.cfn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.template.Graph;
import org.sentinelsetup.demo.cfn.template.Resource;

/** One update of a stack: changes, then clean-up; or, when something fails, the way back. */
final class Update implements Deployment.Ending {
  private final Workshop shop;
  private final Stack stack;
  private final Wanted before;
  private final Target target;
  private final Operation operation;
  private final Lifecycle.Orders orders;
  private final Consumer<Boolean> end;

  private Update(
      Workshop shop,
      Stack stack,
      Wanted wanted,
      Operation operation,
      Lifecycle.Orders orders,
      Consumer<Boolean> end) {
    this.shop = shop;
    this.stack = stack;
    this.before = Objects.requireNonNull(stack.wanted);
    this.target = Target.of(stack, wanted);
    this.operation = operation;
    this.orders = orders;
    this.end = end;
  }

  /**
   * Starts an update.
   *
   * @param end told whether it worked
   */
  static Operation start(
      Workshop shop, Stack stack, Wanted wanted, Lifecycle.Orders orders, Consumer<Boolean> end) {
    Operation operation = shop.journal().open(stack, Operation.Type.UPDATE_STACK, orders.token());
    stack.updated = shop.clock().now();
    stack.disableRollback = orders.onFailure() == ChangeSet.OnFailure.DO_NOTHING;
    shop.journal().stack(stack, operation, StackStatus.UPDATE_IN_PROGRESS, Deployment.USER);
    Update update = new Update(shop, stack, wanted, operation, orders, end);
    Lifecycle.begin(stack, new Deployment(shop, stack, update.target, operation, update));
    return operation;
  }

  @Override
  public void complete(Deployment.Work work) {
    stack.deployment = null;
    stack.wanted = target.wanted();
    stack.outputs = target.evaluation().outputs(stack.knownBut(Set.of()));
    shop.journal().stack(stack, operation, StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, null);
    Set<String> stay = target.resources().stream().map(Resource::id).collect(Collectors.toSet());
    List<StackResource> going = new ArrayList<>(work.replaced);
    stack.resources.values().stream().filter(r -> !stay.contains(r.id)).forEach(going::add);
    remove(
        operation,
        Graph.of(before.template()),
        going,
        resource ->
            (work.replaced.contains(resource)
                    ? resource.declared.replacePolicy()
                    : resource.declared.deletionPolicy())
                != Resource.Policy.DELETE,
        stuck -> {
          stack.resources.keySet().retainAll(stay);
          shop.journal().close(operation, true);
          shop.journal()
              .stack(
                  stack,
                  operation,
                  StackStatus.UPDATE_COMPLETE,
                  stuck.isEmpty()
                      ? null
                      : "Update successful. One or more resources could not be deleted.");
          end.accept(true);
        });
  }

  @Override
  public void failed(Deployment.Work work) {
    stack.deployment = null;
    end.accept(false);
    shop.journal().close(operation, false);
    String text =
        Lifecycle.failed("create", work.failedToCreate)
            + Lifecycle.failed("update", work.failedToUpdate);
    String reason = text.isEmpty() ? Deployment.USER : text;
    if (orders.onFailure() == ChangeSet.OnFailure.DO_NOTHING) {
      stack.wanted = target.wanted();
      shop.journal().stack(stack, operation, StackStatus.UPDATE_FAILED, reason);
      return;
    }
    Operation back = shop.journal().open(stack, Operation.Type.ROLLBACK, orders.token());
    shop.journal().stack(stack, back, StackStatus.UPDATE_ROLLBACK_IN_PROGRESS, reason);
    Reversal.start(shop, stack, back, work, stuck -> restored(back, work, stuck));
  }

  private void restored(Operation back, Deployment.Work work, @Nullable String stuck) {
    if (stuck != null) {
      shop.journal().close(back, false);
      shop.journal()
          .stack(
              stack,
              back,
              StackStatus.UPDATE_ROLLBACK_FAILED,
              Lifecycle.failed("update", List.of(stuck)));
      return;
    }
    shop.journal()
        .stack(stack, back, StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, null);
    remove(
        back,
        target.graph(),
        work.made,
        orders::keepsOnRollback,
        _ -> {
          var left = new LinkedHashMap<>(stack.resources);
          left.values().removeIf(StackResource::exists);
          stack.resources.keySet().removeAll(left.keySet());
          shop.journal().close(back, true);
          shop.journal().stack(stack, back, StackStatus.UPDATE_ROLLBACK_COMPLETE, null);
        });
  }

  private void remove(
      Operation during,
      Graph graph,
      List<StackResource> going,
      java.util.function.Predicate<StackResource> kept,
      Consumer<List<String>> then) {
    shop.after(
        shop.pace().initiation(),
        () -> Removal.start(shop, stack, during, graph, going, kept, then));
  }
}
