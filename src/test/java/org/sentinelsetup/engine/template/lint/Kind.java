package org.sentinelsetup.engine.template.lint;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a property's value has to be. */
enum Kind {
  TEXT,
  NUMBER,
  BOOLEAN,
  TEXTS,
  OBJECT,
  OBJECTS;

  private static final List<String> TEXT_FUNCTIONS =
      List.of("Ref", "Fn::GetAtt", "Fn::Sub", "Fn::Join");

  /** Whether every value the node can have is of this kind. */
  boolean fits(JsonNode node) {
    return Source.values(node).allMatch(this::one);
  }

  private boolean one(JsonNode node) {
    return switch (this) {
      case TEXT -> node.isString() || isFunction(node, TEXT_FUNCTIONS);
      case NUMBER -> node.isNumber() || isFunction(node, List.of("Ref"));
      case BOOLEAN -> node.isBoolean() || isFunction(node, List.of("Ref"));
      case TEXTS -> isFunction(node, List.of("Ref")) || list(node, TEXT);
      case OBJECT -> node.isObject() && !isFunction(node, TEXT_FUNCTIONS);
      case OBJECTS -> list(node, OBJECT);
    };
  }

  private static boolean list(JsonNode node, Kind items) {
    return node.isArray() && node.valueStream().allMatch(items::fits);
  }

  private static boolean isFunction(JsonNode node, List<String> names) {
    return node.size() == 1 && Stream.of(node).anyMatch(n -> names.stream().anyMatch(n::has));
  }
}
