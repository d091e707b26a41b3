package org.sentinelsetup.demo.cfn.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sentinelsetup.demo.cfn.template.References.Reference;
import org.sentinelsetup.demo.cfn.type.ResourceTypes;
import tools.jackson.databind.JsonNode;

/** That every name a template uses exists, and that nothing waits for itself. */
final class TemplateCheck {
  private final Template template;

  private TemplateCheck(Template template) {
    this.template = template;
  }

  static void check(Template template) {
    TemplateCheck check = new TemplateCheck(template);
    check.types();
    check.conditions();
    check.references();
    check.outputs();
    Graph.of(template).order();
  }

  private void types() {
    List<String> unknown =
        template.resources().values().stream()
            .map(Resource::type)
            .filter(type -> ResourceTypes.find(type).isEmpty())
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      throw TemplateException.format(
          "Unrecognized resource types: [" + String.join(", ", unknown) + "]");
    }
  }

  private void conditions() {
    template.conditions().values().forEach(node -> named(Conditions.namesIn(node)));
    for (JsonNode condition : template.conditions().values()) {
      Set<String> strangers = new TreeSet<>();
      for (Reference reference : References.in(condition)) {
        boolean value =
            reference instanceof Reference.Ref
                && (template.parameters().containsKey(reference.target())
                    || Pseudo.NAMES.contains(reference.target()));
        if (!value) {
          strangers.add(reference.target());
        }
      }
      if (!strangers.isEmpty()) {
        throw TemplateException.format(
            "Unresolved dependencies "
                + strangers
                + ". Cannot reference resources in the Conditions block of the template");
      }
    }
    for (Resource resource : template.resources().values()) {
      named(References.conditionsIn(resource.properties()));
      named(resource.condition() == null ? Set.of() : Set.of(resource.condition()));
    }
    for (Output output : template.outputs().values()) {
      named(References.conditionsIn(output.value()));
      named(output.condition() == null ? Set.of() : Set.of(output.condition()));
    }
    Conditions.refuseCircles(template.conditions());
  }

  private void named(Set<String> conditions) {
    for (String condition : conditions) {
      if (!template.conditions().containsKey(condition)) {
        throw TemplateException.format("Unresolved condition dependency " + condition);
      }
    }
  }

  private void references() {
    Set<String> unresolved = new LinkedHashSet<>();
    for (Resource resource : template.resources().values()) {
      References.in(resource.properties()).forEach(r -> check(r, unresolved));
      resource.dependsOn().stream()
          .filter(id -> !template.resources().containsKey(id))
          .forEach(unresolved::add);
    }
    refuse(unresolved, "Resources");
  }

  private void outputs() {
    Set<String> unresolved = new LinkedHashSet<>();
    for (Output output : template.outputs().values()) {
      References.in(output.value()).forEach(r -> check(r, unresolved));
    }
    refuse(unresolved, "Outputs");
  }

  private static void refuse(Set<String> unresolved, String block) {
    if (!unresolved.isEmpty()) {
      throw TemplateException.unresolved(String.join(", ", unresolved), block);
    }
  }

  private void check(Reference reference, Set<String> unresolved) {
    Resource resource = template.resources().get(reference.target());
    switch (reference) {
      case Reference.Ref(String target) -> {
        boolean known =
            resource != null
                || template.parameters().containsKey(target)
                || Pseudo.NAMES.contains(target);
        if (!known) {
          unresolved.add(target);
        }
      }
      case Reference.Att(String target, String attribute) -> {
        if (resource == null) {
          unresolved.add(target);
        } else if (!ResourceTypes.named(resource.type()).attributes().contains(attribute)) {
          throw new TemplateException(
              "Template error: resource "
                  + target
                  + " does not support attribute type "
                  + attribute
                  + " in Fn::GetAtt");
        }
      }
    }
  }
}
