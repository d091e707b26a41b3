package org.sentinelsetup.demo.cfn.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The truth of a template's conditions, given values for what they refer to. */
final class Conditions {
  private final Map<String, JsonNode> declared;
  private final java.util.function.Function<JsonNode, JsonNode> value;
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * Conditions to be judged when asked for.
   *
   * @param declared by name
   * @param value evaluates what is compared
   */
  Conditions(
      Map<String, JsonNode> declared, java.util.function.Function<JsonNode, JsonNode> value) {
    this.declared = declared;
    this.value = value;
  }

  boolean holds(String name) {
    Boolean before = known.get(name);
    if (before != null) {
      return before;
    }
    JsonNode condition = declared.get(name);
    if (condition == null) {
      throw TemplateException.format("Unresolved condition dependency " + name);
    }
    boolean truth = judge(condition);
    known.put(name, truth);
    return truth;
  }

  private boolean judge(JsonNode node) {
    Function function = node instanceof ObjectNode object ? Function.ofCondition(object) : null;
    if (function == null) {
      throw TemplateException.format("every Conditions member must be a condition function");
    }
    JsonNode argument = function.argument();
    return switch (function.name()) {
      case "Condition" -> holds(function.text());
      case "Fn::Equals" ->
          Values.same(value.apply(function.member(0, 2)), value.apply(function.member(1, 2)));
      case "Fn::Not" -> !judge(function.member(0, 1));
      case "Fn::And" -> several(argument).valueStream().allMatch(this::judge);
      case "Fn::Or" -> several(argument).valueStream().anyMatch(this::judge);
      default -> throw TemplateException.format(function.name() + " is no condition");
    };
  }

  private static JsonNode several(JsonNode argument) {
    if (!argument.isArray() || argument.size() < 2 || argument.size() > 10) {
      throw TemplateException.format("Fn::And and Fn::Or take two to ten conditions");
    }
    return argument;
  }

  /** The other conditions a condition names. */
  static Set<String> namesIn(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    Function function = node instanceof ObjectNode object ? Function.ofCondition(object) : null;
    if (function != null && function.name().equals("Condition")) {
      names.add(function.text());
    } else {
      node.forEach(child -> names.addAll(namesIn(child)));
    }
    return names;
  }

  static void refuseCircles(Map<String, JsonNode> declared) {
    declared.keySet().forEach(name -> refuseCircle(name, declared, new HashSet<>()));
  }

  private static void refuseCircle(String name, Map<String, JsonNode> declared, Set<String> above) {
    if (!above.add(name)) {
      throw TemplateException.format("Circular dependency between conditions: [" + name + "]");
    }
    JsonNode condition = declared.get(name);
    if (condition != null) {
      namesIn(condition).forEach(next -> refuseCircle(next, declared, above));
    }
    above.remove(name);
  }
}
