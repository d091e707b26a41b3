package org.sentinelsetup.demo.cfn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sentinelsetup.demo.cfn.template.Resource;
import org.sentinelsetup.demo.cfn.template.TemplateException;
import org.sentinelsetup.demo.cfn.type.ResourceTypes;
import org.sentinelsetup.demo.protocol.Fault;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a stack what is wanted: every resource after those it waits for, independent ones side by
 * side. The first failure cancels what is still under way.
 */
final class Deployment {
  static final String USER = "User Initiated";

  private final Workshop shop;
  private final Stack stack;
  private final Target target;
  private final Operation operation;
  private final Ending ending;
  private final List<Resource> waiting = new ArrayList<>();
  private final Map<String, StackResource> running = new LinkedHashMap<>();
  private final Work work = new Work();
  private boolean over;

  /** What was done, for the way back. */
  static final class Work {
    /** Resources that were there before, as they were when an update of them began. */
    final Map<String, StackResource> before = new LinkedHashMap<>();

    /** Their declarations and properties, by logical id. */
    final Map<String, Was> was = new LinkedHashMap<>();

    /** Resources made anew, replacements among them. */
    final List<StackResource> made = new ArrayList<>();

    /** Those a replacement was made for. */
    final List<StackResource> replaced = new ArrayList<>();

    final List<String> failedToCreate = new ArrayList<>();
    final List<String> failedToUpdate = new ArrayList<>();
  }

  /** How a resource was described before its update. */
  record Was(Resource declared, ObjectNode properties) {}

  /** What follows when all is made, or when something failed. */
  interface Ending {
    void complete(Work work);

    void failed(Work work);
  }

  Deployment(Workshop shop, Stack stack, Target target, Operation operation, Ending ending) {
    this.shop = shop;
    this.stack = stack;
    this.target = target;
    this.operation = operation;
    this.ending = ending;
    waiting.addAll(target.resources());
  }

  void start() {
    shop.after(shop.pace().start(), this::step);
  }

  /** Stops at once, without an ending; what is under way is marked as cancelled. */
  void abandon() {
    over = true;
    cancelRunning();
  }

  /** Stops at once as if something had failed. */
  void cancel() {
    abandon();
    shop.after(shop.pace().initiation(), () -> ending.failed(work));
  }

  private void step() {
    if (over) {
      return;
    }
    boolean moved = true;
    while (moved && !over) {
      moved = false;
      Set<String> open =
          waiting.stream().map(Resource::id).collect(Collectors.toCollection(HashSet::new));
      open.addAll(running.keySet());
      for (Resource resource : List.copyOf(waiting)) {
        if (!over && target.graph().needs(resource.id()).stream().noneMatch(open::contains)) {
          waiting.remove(resource);
          moved |= begin(resource);
        }
      }
    }
    if (!over && waiting.isEmpty() && running.isEmpty()) {
      over = true;
      ending.complete(work);
    }
  }

  /** Begins with a resource; true when there was nothing to do and others may go on at once. */
  private boolean begin(Resource declared) {
    StackResource existing = stack.resources.get(declared.id());
    ObjectNode properties;
    try {
      properties = target.properties(declared, stack.knownBut(Set.of()));
    } catch (TemplateException e) {
      throw new IllegalStateException("a checked template cannot be evaluated", e);
    }
    if (existing == null || !existing.exists()) {
      create(declared, properties);
      return false;
    }
    Set<String> changed = Differences.changed(existing.properties, properties);
    if (changed.isEmpty() && Objects.equals(existing.declared.metadata(), declared.metadata())) {
      work.was.put(existing.id, new Was(existing.declared, existing.properties));
      existing.declared = declared;
      return true;
    }
    if (changed.stream().anyMatch(ResourceTypes.named(existing.type)::createOnly)) {
      replace(existing, declared, properties);
    } else {
      update(existing, declared, properties);
    }
    return false;
  }

  private void create(Resource declared, ObjectNode properties) {
    StackResource resource =
        new StackResource(declared, properties, operation.id, shop.clock().now());
    stack.resources.put(resource.id, resource);
    running.put(resource.id, resource);
    note(resource, ResourceStatus.CREATE_IN_PROGRESS, null);
    shop.after(
        shop.pace().initiation(),
        () -> make(resource, ResourceStatus.CREATE_IN_PROGRESS, ResourceStatus.CREATE_COMPLETE));
  }

  private void replace(StackResource existing, Resource declared, ObjectNode properties) {
    StackResource next = new StackResource(declared, properties, operation.id, shop.clock().now());
    next.made = existing.made;
    work.before.put(existing.id, existing);
    stack.resources.put(next.id, next);
    running.put(next.id, next);
    note(
        next,
        ResourceStatus.UPDATE_IN_PROGRESS,
        "Requested update requires the creation of a new physical resource; hence creating one.");
    shop.after(
        shop.pace().initiation(),
        () -> {
          next.made = null;
          make(next, ResourceStatus.UPDATE_IN_PROGRESS, ResourceStatus.UPDATE_COMPLETE);
        });
  }

  private void make(StackResource resource, ResourceStatus during, ResourceStatus after) {
    if (over) {
      return;
    }
    try {
      resource.made =
          shop.provider(resource.type).create(shop.site(stack, resource.id), resource.properties);
    } catch (Fault fault) {
      fail(resource, fault);
      return;
    }
    work.made.add(resource);
    StackResource former = work.before.get(resource.id);
    if (former != null) {
      work.replaced.add(former);
    }
    note(resource, during, "Resource creation Initiated");
    shop.after(shop.pace().creation(resource.type), () -> done(resource, after));
  }

  private void update(StackResource resource, Resource declared, ObjectNode properties) {
    ObjectNode before = resource.properties;
    work.was.put(resource.id, new Was(resource.declared, before));
    running.put(resource.id, resource);
    resource.declared = declared;
    resource.properties = properties;
    note(resource, ResourceStatus.UPDATE_IN_PROGRESS, null);
    shop.after(
        shop.pace().change(),
        () -> {
          if (over) {
            return;
          }
          try {
            resource.made =
                shop.provider(resource.type)
                    .update(
                        shop.site(stack, resource.id),
                        Objects.requireNonNull(resource.made),
                        before,
                        properties);
          } catch (Fault fault) {
            fail(resource, fault);
            return;
          }
          done(resource, ResourceStatus.UPDATE_COMPLETE);
        });
  }

  private void done(StackResource resource, ResourceStatus status) {
    if (!over) {
      running.remove(resource.id);
      note(resource, status, null);
      step();
    }
  }

  private void fail(StackResource resource, Fault fault) {
    over = true;
    running.remove(resource.id);
    failed(resource, shop.reason(fault, resource.type));
    cancelRunning();
    shop.after(shop.pace().initiation(), () -> ending.failed(work));
  }

  private void cancelRunning() {
    for (StackResource other : List.copyOf(running.values())) {
      boolean creating = other.status == ResourceStatus.CREATE_IN_PROGRESS;
      failed(other, "Resource " + (creating ? "creation" : "update") + " cancelled");
    }
    running.clear();
  }

  private void failed(StackResource resource, String reason) {
    boolean creating = resource.status == ResourceStatus.CREATE_IN_PROGRESS;
    (creating ? work.failedToCreate : work.failedToUpdate).add(resource.id);
    note(resource, creating ? ResourceStatus.CREATE_FAILED : ResourceStatus.UPDATE_FAILED, reason);
  }

  private void note(
      StackResource resource,
      ResourceStatus status,
      @org.jspecify.annotations.Nullable String reason) {
    shop.journal().resource(stack, operation, resource, status, reason);
  }
}
