package org.sentinelsetup.demo.cfn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sentinelsetup.demo.cfn.provider.Made;
import org.sentinelsetup.demo.cfn.template.Graph;
import org.sentinelsetup.demo.protocol.Fault;

/**
 * Deletes resources, each after those that wait for it; what cannot be deleted keeps what it needs.
 */
final class Removal {
  private final Workshop shop;
  private final Stack stack;
  private final Operation operation;
  private final Graph graph;
  private final Predicate<StackResource> kept;
  private final Consumer<List<String>> then;
  private final List<StackResource> waiting = new ArrayList<>();
  private final List<StackResource> going = new ArrayList<>();
  private final List<StackResource> stuck = new ArrayList<>();

  private Removal(
      Workshop shop,
      Stack stack,
      Operation operation,
      Graph graph,
      Predicate<StackResource> kept,
      Consumer<List<String>> then) {
    this.shop = shop;
    this.stack = stack;
    this.operation = operation;
    this.graph = graph;
    this.kept = kept;
    this.then = then;
  }

  /**
   * Starts deleting.
   *
   * @param resources those that exist among these
   * @param graph who needs whom
   * @param kept those to be left behind
   * @param then told at the end of the ids that could not be deleted
   */
  static void start(
      Workshop shop,
      Stack stack,
      Operation operation,
      Graph graph,
      Collection<StackResource> resources,
      Predicate<StackResource> kept,
      Consumer<List<String>> then) {
    Removal removal = new Removal(shop, stack, operation, graph, kept, then);
    resources.stream().filter(StackResource::exists).forEach(removal.waiting::add);
    removal.step();
  }

  private void step() {
    for (StackResource resource : List.copyOf(waiting).reversed()) {
      if (!needed(resource, waiting) && !needed(resource, going) && !needed(resource, stuck)) {
        waiting.remove(resource);
        begin(resource);
      }
    }
    if (going.isEmpty()) {
      then.accept(stuck.stream().map(resource -> resource.id).toList());
    }
  }

  private boolean needed(StackResource resource, List<StackResource> others) {
    return others.stream().anyMatch(other -> graph.needs(other.id).contains(resource.id));
  }

  private void begin(StackResource resource) {
    going.add(resource);
    if (kept.test(resource)) {
      shop.after(
          java.time.Duration.ZERO,
          () -> {
            shop.journal()
                .resource(stack, operation, resource, ResourceStatus.DELETE_SKIPPED, null);
            end(resource);
          });
      return;
    }
    shop.journal().resource(stack, operation, resource, ResourceStatus.DELETE_IN_PROGRESS, null);
    shop.after(shop.pace().deletion(), () -> delete(resource));
  }

  private void delete(StackResource resource) {
    try {
      Made made = resource.made;
      if (made != null) {
        shop.provider(resource.type)
            .delete(shop.site(stack, resource.id), made, resource.properties);
      }
      shop.journal().resource(stack, operation, resource, ResourceStatus.DELETE_COMPLETE, null);
    } catch (Fault fault) {
      stuck.add(resource);
      shop.journal()
          .resource(
              stack,
              operation,
              resource,
              ResourceStatus.DELETE_FAILED,
              shop.reason(fault, resource.type));
    }
    end(resource);
  }

  private void end(StackResource resource) {
    going.remove(resource);
    step();
  }
}
