package org.sentinelsetup.demo.cfn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.template.Known;
import org.sentinelsetup.demo.cfn.template.References;
import org.sentinelsetup.demo.cfn.template.References.Reference;
import org.sentinelsetup.demo.cfn.template.Resource;
import org.sentinelsetup.demo.cfn.template.TemplateException;
import org.sentinelsetup.demo.cfn.template.Values;
import org.sentinelsetup.demo.cfn.type.ResourceType;
import org.sentinelsetup.demo.cfn.type.ResourceTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What would have to happen to make a stack what is wanted. */
final class Differences {
  private final Stack stack;
  private final Target target;
  private final Map<String, String> before;

  /** Resources that do not exist yet or will be replaced: what they are called is not known. */
  private final Set<String> unknown = new HashSet<>();

  private Differences(Stack stack, Target target) {
    this.stack = stack;
    this.target = target;
    Wanted last = stack.wanted;
    this.before = last == null ? Map.of() : last.parameters();
  }

  /**
   * The changes, in the order they would be made.
   *
   * @throws TemplateException if a resource would change its type
   */
  static List<Change> between(Stack stack, Target target) {
    return new Differences(stack, target).changes();
  }

  /** The properties that say something else, in the order they are written. */
  static Set<String> changed(ObjectNode before, ObjectNode now) {
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(now.propertyNames());
    names.removeIf(name -> Values.same(part(before, name), part(now, name)));
    return names;
  }

  private static JsonNode part(ObjectNode node, String name) {
    JsonNode value = node.get(name);
    return value == null ? MissingNode.getInstance() : value;
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    List<Resource> resources = target.resources();
    for (Resource resource : resources) {
      StackResource existing = stack.resources.get(resource.id());
      if (existing == null || !existing.exists()) {
        unknown.add(resource.id());
        changes.add(new Change("Add", resource.id(), "", resource.type(), null, List.of()));
      } else {
        Change change = modification(existing, resource);
        if (change != null) {
          changes.add(change);
        }
      }
    }
    Set<String> stay = resources.stream().map(Resource::id).collect(Collectors.toSet());
    for (StackResource existing : List.copyOf(stack.resources.values()).reversed()) {
      if (existing.exists() && !stay.contains(existing.id)) {
        changes.add(
            new Change(
                "Remove", existing.id, existing.physicalId(), existing.type, null, List.of()));
      }
    }
    return changes;
  }

  private @Nullable Change modification(StackResource existing, Resource now) {
    if (!existing.type.equals(now.type())) {
      throw new TemplateException(
          "Update of resource type is not permitted. The new template modifies resource type of"
              + " the following resources: ["
              + now.id()
              + "]");
    }
    List<Change.Detail> details = new ArrayList<>();
    ObjectNode properties = target.properties(now, stack.knownBut(unknown));
    for (String name : changed(existing.properties, properties)) {
      details.addAll(details(existing, now, name, part(properties, name)));
    }
    Resource was = existing.declared;
    other("Metadata", Objects.equals(was.metadata(), now.metadata()), details);
    other("DeletionPolicy", was.deletionPolicy() == now.deletionPolicy(), details);
    other("UpdateReplacePolicy", was.replacePolicy() == now.replacePolicy(), details);
    if (details.isEmpty()) {
      return null;
    }
    Set<String> recreation =
        details.stream().map(Change.Detail::recreation).collect(Collectors.toSet());
    String replacement =
        recreation.contains("Always")
            ? "True"
            : recreation.contains("Conditionally") ? "Conditional" : "False";
    if (!replacement.equals("False")) {
      unknown.add(now.id());
    }
    return new Change("Modify", now.id(), existing.physicalId(), now.type(), replacement, details);
  }

  private static void other(String attribute, boolean same, List<Change.Detail> details) {
    if (!same) {
      details.add(
          new Change.Detail(attribute, null, "Never", "Static", "DirectModification", null));
    }
  }

  private List<Change.Detail> details(
      StackResource existing, Resource now, String name, JsonNode value) {
    ResourceType type = ResourceTypes.named(now.type());
    boolean tags = name.equals("Tags");
    String attribute = tags ? "Tags" : "Properties";
    boolean dynamic = value.toString().contains(Known.LATER);
    String recreation = !type.createOnly(name) ? "Never" : dynamic ? "Conditionally" : "Always";
    List<Change.Detail> details = new ArrayList<>();
    JsonNode written = part(now.properties(), name);
    if (written.equals(part(existing.declared.properties(), name))) {
      for (Reference reference : new LinkedHashSet<>(References.in(written))) {
        String cause = cause(reference);
        if (cause != null) {
          details.add(
              new Change.Detail(
                  attribute,
                  tags ? null : name,
                  recreation,
                  dynamic && unknown.contains(reference.target()) ? "Dynamic" : "Static",
                  source(reference),
                  cause));
        }
      }
    }
    if (details.isEmpty()) {
      details.add(
          new Change.Detail(
              attribute,
              tags ? null : name,
              recreation,
              dynamic ? "Dynamic" : "Static",
              "DirectModification",
              null));
    }
    return details;
  }

  private @Nullable String cause(Reference reference) {
    String name = reference.target();
    if (unknown.contains(name)) {
      return switch (reference) {
        case Reference.Ref _ -> name;
        case Reference.Att att -> name + "." + att.attribute();
      };
    }
    String now = target.wanted().parameters().get(name);
    return now == null || now.equals(before.get(name)) ? null : name;
  }

  private String source(Reference reference) {
    if (!unknown.contains(reference.target())) {
      return "ParameterReference";
    }
    return reference instanceof Reference.Ref ? "ResourceReference" : "ResourceAttribute";
  }
}
