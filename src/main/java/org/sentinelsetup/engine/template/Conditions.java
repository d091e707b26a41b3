package org.sentinelsetup.engine.template;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Decides the template's conditions from parameters, for a preview where CloudFormation may not be
 * asked for one. Knows the functions the template's conditions use and refuses any other.
 */
final class Conditions {
  private final Map<String, Node> conditions;
  private final Map<String, String> parameters;

  Conditions(Map<String, Node> conditions, Map<String, String> parameters) {
    this.conditions = conditions;
    this.parameters = parameters;
  }

  boolean holds(String name) {
    return decide(
        Optional.ofNullable(conditions.get(name))
            .orElseThrow(() -> new IllegalArgumentException("no condition " + name)));
  }

  private boolean decide(Node node) {
    return switch (node.getTag().getValue()) {
      case "!Not" -> !decide(Nodes.items(node).getFirst());
      case "!And" -> Nodes.items(node).stream().allMatch(this::decide);
      case "!Or" -> Nodes.items(node).stream().anyMatch(this::decide);
      case "!Condition" -> holds(Nodes.text(node));
      case "!Equals" ->
          value(Nodes.items(node).getFirst()).equals(value(Nodes.items(node).getLast()));
      default -> throw unknown(node);
    };
  }

  private String value(Node node) {
    return switch (node.getTag().getValue()) {
      case "!Ref" -> parameter(Nodes.text(node));
      case "!Join" -> joined(node);
      case String tag when tag.startsWith("!") -> throw unknown(node);
      default -> Nodes.text(node);
    };
  }

  /** A list parameter is held joined by commas. */
  private String joined(Node node) {
    String delimiter = Nodes.text(Nodes.items(node).getFirst());
    return value(Nodes.items(node).getLast()).replace(",", delimiter);
  }

  private String parameter(String name) {
    return Optional.ofNullable(parameters.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
  }

  private static IllegalArgumentException unknown(Node node) {
    return new IllegalArgumentException(
        node.getTag().getValue() + " cannot be decided" + Nodes.place(node));
  }
}
