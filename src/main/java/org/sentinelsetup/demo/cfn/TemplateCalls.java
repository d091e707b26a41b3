package org.sentinelsetup.demo.cfn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sentinelsetup.demo.cfn.template.Parameter;
import org.sentinelsetup.demo.cfn.template.Resource;
import org.sentinelsetup.demo.cfn.template.Template;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService.Operation;
import org.sentinelsetup.demo.protocol.Xml;
import tools.jackson.databind.JsonNode;

/** Templates over the wire. */
final class TemplateCalls {
  private final StackStore store;

  TemplateCalls(StackStore store) {
    this.store = store;
  }

  Map<String, Operation> operations() {
    return Map.of(
        "GetTemplate", this::get,
        "GetTemplateSummary", this::summary,
        "ValidateTemplate", this::validate);
  }

  private void get(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "ChangeSetName", "TemplateStage"));
    Optional<String> set = form.get("ChangeSetName");
    Optional<String> name = form.get("StackName");
    Template template;
    if (set.isPresent()) {
      template =
          store.list(call.place()).stream()
              .filter(
                  stack -> name.map(n -> n.equals(stack.name) || n.equals(stack.id)).orElse(true))
              .flatMap(stack -> stack.changeSet(set.get()).stream())
              .findFirst()
              .orElseThrow(
                  () ->
                      new Fault(
                          "ChangeSetNotFound", 404, "ChangeSet [" + set.get() + "] does not exist"))
              .wanted
              .template();
    } else {
      template = deployed(store.require(call.place(), form.required("StackName")));
    }
    result
        .text("TemplateBody", template.body())
        .members("StagesAvailable", List.of("Original", "Processed"));
  }

  private static Template deployed(Stack stack) {
    Wanted wanted = stack.wanted;
    if (wanted == null) {
      throw Fault.validation("Stack " + stack.name + " has no template yet");
    }
    return wanted.template();
  }

  private void summary(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("StackName", "TemplateBody"));
    Template template;
    if (form.get("TemplateBody").isPresent()) {
      template = Template.read(form.required("TemplateBody"));
    } else {
      Stack stack = store.require(call.place(), form.required("StackName"));
      if (stack.status == StackStatus.REVIEW_IN_PROGRESS) {
        throw Fault.validation("GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.");
      }
      template = deployed(stack);
    }
    describe(template, result);
    result.members(
        "Parameters",
        template.parameters().values(),
        (m, parameter) -> {
          declaration(m, parameter);
          m.text("ParameterType", parameter.type().written())
              .element(
                  "ParameterConstraints",
                  constraints -> constraints.members("AllowedValues", parameter.allowed()));
        });
    JsonNode metadata = template.metadata();
    result
        .members(
            "ResourceTypes",
            template.resources().values().stream().map(Resource::type).distinct().toList())
        .text("Version", "2010-09-09")
        .text("Metadata", metadata == null ? null : metadata.toString());
  }

  private void validate(Call call, Form form, Xml result) {
    StackForm.only(form, Set.of("TemplateBody"));
    Template template = Template.read(form.required("TemplateBody"));
    describe(template, result);
    result.members("Parameters", template.parameters().values(), TemplateCalls::declaration);
  }

  private static void describe(Template template, Xml result) {
    List<String> types = Capabilities.demandingTypes(template);
    result
        .text("Description", template.description())
        .members("Capabilities", Capabilities.needed(template).stream().toList())
        .text(
            "CapabilitiesReason",
            types.isEmpty()
                ? null
                : "The following resource(s) require capabilities: ["
                    + String.join(", ", types)
                    + "]");
  }

  private static void declaration(Xml xml, Parameter parameter) {
    xml.text("ParameterKey", parameter.name())
        .text("DefaultValue", parameter.fallback())
        .text("NoEcho", parameter.noEcho())
        .text("Description", parameter.description());
  }
}
