package org.sentinelsetup.engine.template.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A template as text and as a tree in which functions have their long form, {@code !Ref A} being
 * {@code {"Ref": "A"}}.
 *
 * @param text what the file holds
 * @param root the tree
 */
record Source(String text, JsonNode root) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Source of(String text) {
    Node node = new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    return new Source(text, tree(node));
  }

  /** The entries of a top-level section, such as {@code Resources}. */
  Map<String, JsonNode> section(String name) {
    Map<String, JsonNode> entries = new TreeMap<>();
    root.path(name).forEachEntry(entries::put);
    return entries;
  }

  /** The resources of these types. */
  Map<String, JsonNode> resources(String... types) {
    Map<String, JsonNode> found = section("Resources");
    found.values().removeIf(each -> !List.of(types).contains(type(each)));
    return found;
  }

  static String type(JsonNode resource) {
    return resource.path("Type").asString("");
  }

  /** What a function finds in every entry of a section. */
  List<Fault> each(String section, BiFunction<String, JsonNode, Stream<Fault>> finder) {
    return section(section).entrySet().stream()
        .flatMap(entry -> finder.apply(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A node and all that is below it. */
  static Stream<JsonNode> walk(JsonNode node) {
    return Stream.concat(Stream.of(node), node.valueStream().flatMap(Source::walk));
  }

  /** The values a node can have, by the choices of {@code Fn::If}; {@code AWS::NoValue} is none. */
  static Stream<JsonNode> values(JsonNode node) {
    if (node.has("Fn::If")) {
      return Stream.of(1, 2).flatMap(i -> values(node.path("Fn::If").path(i)));
    }
    return node.path("Ref").asString("").equals("AWS::NoValue") ? Stream.empty() : Stream.of(node);
  }

  /** The items of a list, or the one value that stands for a list of one. */
  static List<JsonNode> items(JsonNode node) {
    List<JsonNode> items = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> values(item).forEach(items::add));
    } else if (!node.isMissingNode()) {
      values(node)
          .flatMap(each -> each.isArray() ? items(each).stream() : Stream.of(each))
          .forEach(items::add);
    }
    return items;
  }

  private static JsonNode tree(Node node) {
    JsonNode plain =
        switch (node) {
          case MappingNode mapping -> object(mapping);
          case SequenceNode sequence -> array(sequence);
          case ScalarNode scalar -> scalar(scalar);
          default -> throw new IllegalArgumentException("aliases are not allowed");
        };
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? function(tag.substring(1), plain) : plain;
  }

  private static JsonNode function(String name, JsonNode argument) {
    boolean isAttribute = name.equals("GetAtt") && argument.isString();
    JsonNode value = isAttribute ? pair(argument.stringValue()) : argument;
    return JSON.objectNode()
        .set(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, value);
  }

  private static ArrayNode pair(String attribute) {
    String[] parts = attribute.split("\\.", 2);
    ArrayNode pair = JSON.arrayNode();
    for (String part : parts) {
      pair.add(part);
    }
    return pair;
  }

  private static ObjectNode object(MappingNode node) {
    ObjectNode object = JSON.objectNode();
    node.getValue()
        .forEach(
            entry ->
                object.set(
                    ((ScalarNode) entry.getKeyNode()).getValue(), tree(entry.getValueNode())));
    return object;
  }

  private static ArrayNode array(SequenceNode node) {
    ArrayNode array = JSON.arrayNode();
    node.getValue().forEach(item -> array.add(tree(item)));
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    if (node.getTag().equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(node.getValue()));
    }
    return node.getTag().equals(Tag.INT)
        ? JSON.numberNode(Long.parseLong(node.getValue()))
        : JSON.stringNode(node.getValue());
  }
}
