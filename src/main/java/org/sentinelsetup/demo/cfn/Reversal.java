package org.sentinelsetup.demo.cfn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.protocol.Fault;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes back a failed update: last touched, first restored; what was made anew is left for removal.
 */
final class Reversal {
  private final Workshop shop;
  private final Stack stack;
  private final Operation operation;
  private final Deployment.Work work;
  private final Consumer<@Nullable String> then;
  private final List<Map.Entry<String, Deployment.Was>> left;

  private Reversal(
      Workshop shop,
      Stack stack,
      Operation operation,
      Deployment.Work work,
      Consumer<@Nullable String> then) {
    this.shop = shop;
    this.stack = stack;
    this.operation = operation;
    this.work = work;
    this.then = then;
    this.left = new ArrayList<>(work.was.entrySet());
  }

  /**
   * Starts restoring.
   *
   * @param then told at the end of the resource that could not be restored, or null
   */
  static void start(
      Workshop shop,
      Stack stack,
      Operation operation,
      Deployment.Work work,
      Consumer<@Nullable String> then) {
    Reversal reversal = new Reversal(shop, stack, operation, work, then);
    shop.after(shop.pace().start(), reversal::begin);
  }

  private void begin() {
    work.before.forEach(
        (id, former) -> {
          note(former, ResourceStatus.UPDATE_IN_PROGRESS);
          stack.resources.put(id, former);
          note(former, ResourceStatus.UPDATE_COMPLETE);
        });
    next();
  }

  private void next() {
    if (left.isEmpty()) {
      then.accept(null);
      return;
    }
    var entry = left.removeLast();
    StackResource resource = Objects.requireNonNull(stack.resources.get(entry.getKey()));
    ObjectNode attempted = resource.properties;
    resource.declared = entry.getValue().declared();
    resource.properties = entry.getValue().properties();
    if (attempted.equals(resource.properties)) {
      next();
      return;
    }
    note(resource, ResourceStatus.UPDATE_IN_PROGRESS);
    shop.after(shop.pace().change(), () -> restore(resource, attempted));
  }

  private void restore(StackResource resource, ObjectNode attempted) {
    try {
      resource.made =
          shop.provider(resource.type)
              .update(
                  shop.site(stack, resource.id),
                  Objects.requireNonNull(resource.made),
                  attempted,
                  resource.properties);
    } catch (Fault fault) {
      shop.journal()
          .resource(
              stack,
              operation,
              resource,
              ResourceStatus.UPDATE_FAILED,
              shop.reason(fault, resource.type));
      then.accept(resource.id);
      return;
    }
    note(resource, ResourceStatus.UPDATE_COMPLETE);
    next();
  }

  private void note(StackResource resource, ResourceStatus status) {
    shop.journal().resource(stack, operation, resource, status, null);
  }
}
