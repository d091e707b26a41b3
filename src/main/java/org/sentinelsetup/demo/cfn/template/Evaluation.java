package org.sentinelsetup.demo.cfn.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.sentinelsetup.demo.cfn.template.References.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A template with values for its parameters: which resources there are, and what they say. */
public final class Evaluation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Template template;
  private final Map<String, String> parameters;
  private final Pseudo pseudo;
  private final Conditions conditions;

  /**
   * An evaluation.
   *
   * @param parameters complete and accepted values, as {@link Parameters#complete} gives them
   * @throws TemplateException if something refers to a resource whose condition is false
   */
  public Evaluation(Template template, Map<String, String> parameters, Pseudo pseudo) {
    this.template = template;
    this.parameters = Map.copyOf(parameters);
    this.pseudo = pseudo;
    this.conditions =
        new Conditions(template.conditions(), node -> value(node, Known.NOTHING, new TreeSet<>()));
    template.conditions().keySet().forEach(conditions::holds);
    refuseAbsent();
  }

  /** The template evaluated. */
  public Template template() {
    return template;
  }

  /** The resources whose conditions hold, each after those it waits for. */
  public List<Resource> resources() {
    return Graph.of(template).order().stream()
        .flatMap(id -> Optional.ofNullable(template.resources().get(id)).stream())
        .filter(resource -> holds(resource.condition()))
        .toList();
  }

  /** The properties of a resource; what is not known yet reads {@link Known#LATER}. */
  public ObjectNode properties(Resource resource, Known known) {
    return (ObjectNode) value(resource.properties(), known, new TreeSet<>());
  }

  /** The outputs whose conditions hold, by name. */
  public Map<String, String> outputs(Known known) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Output output : template.outputs().values()) {
      if (holds(output.condition())) {
        JsonNode value = value(output.value(), known, new TreeSet<>());
        if (!value.isValueNode()) {
          throw TemplateException.format("The Value field of every Outputs member must be text");
        }
        outputs.put(output.name(), value.asString());
      }
    }
    return outputs;
  }

  private boolean holds(@org.jspecify.annotations.Nullable String condition) {
    return condition == null || conditions.holds(condition);
  }

  /** References that survive the conditions must not lead to a resource that did not. */
  private void refuseAbsent() {
    Set<String> here = resources().stream().map(Resource::id).collect(Collectors.toSet());
    Set<String> wanted = new TreeSet<>();
    resources().forEach(resource -> value(resource.properties(), Known.NOTHING, wanted));
    refuse(wanted, here, "Resources");
    Set<String> shown = new TreeSet<>();
    template.outputs().values().stream()
        .filter(output -> holds(output.condition()))
        .forEach(output -> value(output.value(), Known.NOTHING, shown));
    refuse(shown, here, "Outputs");
  }

  private static void refuse(Set<String> wanted, Set<String> here, String block) {
    wanted.removeAll(here);
    if (!wanted.isEmpty()) {
      throw TemplateException.unresolved(String.join(", ", wanted), block);
    }
  }

  /** The value of a tree; the ids of resources met on the way are added to {@code met}. */
  private JsonNode value(JsonNode node, Known known, Set<String> met) {
    if (node instanceof ObjectNode object) {
      Function function = Function.of(object);
      return function == null ? members(object, known, met) : call(function, known, met);
    }
    if (node.isArray()) {
      ArrayNode list = JSON.arrayNode();
      for (JsonNode item : node) {
        JsonNode value = value(item, known, met);
        if (!value.isMissingNode()) {
          list.add(value);
        }
      }
      return list;
    }
    return node;
  }

  private ObjectNode members(ObjectNode object, Known known, Set<String> met) {
    ObjectNode members = JSON.objectNode();
    for (var entry : object.properties()) {
      JsonNode value = value(entry.getValue(), known, met);
      if (!value.isMissingNode()) {
        members.set(entry.getKey(), value);
      }
    }
    return members;
  }

  private JsonNode call(Function function, Known known, Set<String> met) {
    return switch (function.name()) {
      case "Ref" -> reference(new Reference.Ref(function.text()), known, met);
      case "Fn::GetAtt" -> reference(function.attribute(), known, met);
      case "Fn::Sub" -> sub(function.sub(), known, met);
      case "Fn::Join" -> join(function, known, met);
      case "Fn::If" -> {
        boolean truth = conditions.holds(function.member(0, 3).asString(""));
        yield value(function.member(truth ? 1 : 2, 3), known, met);
      }
      default ->
          throw TemplateException.format(function.name() + " is for the Conditions block only");
    };
  }

  private JsonNode reference(Reference reference, Known known, Set<String> met) {
    String target = reference.target();
    if (reference instanceof Reference.Ref && target.equals(Pseudo.NO_VALUE)) {
      return MissingNode.getInstance();
    }
    if (reference instanceof Reference.Ref && !template.resources().containsKey(target)) {
      return parameter(target);
    }
    met.add(target);
    return JSON.stringNode(
        switch (reference) {
          case Reference.Ref _ -> known.ref(target).orElse(Known.LATER);
          case Reference.Att att -> known.attribute(target, att.attribute()).orElse(Known.LATER);
        });
  }

  private JsonNode parameter(String name) {
    Parameter parameter = template.parameters().get(name);
    String given = parameters.get(name);
    if (parameter == null || given == null) {
      return JSON.stringNode(
          pseudo.value(name).orElseThrow(() -> TemplateException.unresolved(name, "Resources")));
    }
    if (parameter.type() != Parameter.Type.COMMA_DELIMITED_LIST) {
      return JSON.stringNode(given);
    }
    ArrayNode list = JSON.arrayNode();
    parameter.members(given).forEach(list::add);
    return list;
  }

  private JsonNode sub(Function.Sub sub, Known known, Set<String> met) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = References.VARIABLE.matcher(sub.text());
    while (matcher.find()) {
      String name = matcher.group(2);
      String with =
          matcher.group(1).isEmpty()
              ? text("Fn::Sub", variable(name, sub.variables(), known, met))
              : "${" + name + "}";
      matcher.appendReplacement(text, Matcher.quoteReplacement(with));
    }
    return JSON.stringNode(matcher.appendTail(text).toString());
  }

  private JsonNode variable(String name, ObjectNode own, Known known, Set<String> met) {
    JsonNode mapped = own.get(name);
    return mapped == null
        ? reference(References.variable(name), known, met)
        : value(mapped, known, met);
  }

  private JsonNode join(Function function, Known known, Set<String> met) {
    String between = function.member(0, 2).asString("");
    JsonNode items = value(function.member(1, 2), known, met);
    if (!items.isArray()) {
      throw TemplateException.format("Fn::Join takes a text and a list");
    }
    return JSON.stringNode(
        items
            .valueStream()
            .map(item -> text("Fn::Join", item))
            .collect(Collectors.joining(between)));
  }

  private static String text(String function, JsonNode value) {
    if (!value.isValueNode()) {
      throw TemplateException.format(function + " takes texts, not lists or objects");
    }
    return value.asString();
  }
}
