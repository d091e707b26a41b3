package org.sentinelsetup.demo.cfn.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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
 * YAML as a JSON tree, its short tags written out: {@code !Ref A} becomes {@code {"Ref": "A"}}.
 * Aliases are refused, as CloudFormation refuses them
 * (docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html).
 */
final class YamlTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> FUNCTIONS =
      Set.of("GetAtt", "Sub", "If", "Equals", "Not", "And", "Or", "Join");

  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<String> path = new ArrayDeque<>();

  private YamlTree() {}

  static JsonNode read(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel("template").build();
    try {
      return new Compose(settings)
          .composeString(text)
          .map(root -> new YamlTree().tree(root))
          .orElseThrow(() -> TemplateException.format("the template is empty"));
    } catch (MarkedYamlEngineException e) {
      String where =
          e.getProblemMark()
              .map(m -> " (line " + (m.getLine() + 1) + ", column " + (m.getColumn() + 1) + ")")
              .orElse("");
      throw TemplateException.format("YAML not well-formed." + where);
    } catch (YamlEngineException e) {
      throw TemplateException.format("YAML not well-formed. " + e.getMessage());
    }
  }

  private JsonNode tree(Node node) {
    if (!(node instanceof ScalarNode) && !seen.add(node)) {
      throw TemplateException.format("YAML aliases are not allowed in templates");
    }
    JsonNode plain =
        switch (node) {
          case ScalarNode scalar -> scalar(scalar);
          case SequenceNode sequence -> sequence(sequence);
          case MappingNode mapping -> mapping(mapping);
          default -> throw TemplateException.format("YAML aliases are not allowed in templates");
        };
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? function(tag.substring(1), plain) : plain;
  }

  private static JsonNode function(String name, JsonNode argument) {
    String written =
        name.equals("Ref") || name.equals("Condition")
            ? name
            : FUNCTIONS.contains(name) ? "Fn::" + name : "";
    if (written.isEmpty()) {
      throw TemplateException.format("the demo cloud does not know the function !" + name);
    }
    return JSON.objectNode().set(written, argument);
  }

  private ArrayNode sequence(SequenceNode node) {
    ArrayNode list = JSON.arrayNode();
    int index = 0;
    for (Node item : node.getValue()) {
      path.addLast(Integer.toString(index++));
      list.add(tree(item));
      path.removeLast();
    }
    return list;
  }

  private ObjectNode mapping(MappingNode node) {
    ObjectNode object = JSON.objectNode();
    for (var entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw TemplateException.format("a key must be text at [" + where() + "]");
      }
      path.addLast(key.getValue());
      if (object.has(key.getValue())) {
        throw TemplateException.format("the key at [" + where() + "] is there twice");
      }
      object.set(key.getValue(), tree(entry.getValueNode()));
      path.removeLast();
    }
    return object;
  }

  private JsonNode scalar(ScalarNode node) {
    String value = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      throw new TemplateException(
          "Template format error: [" + where() + "] 'null' values are not allowed in templates");
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    try {
      if (tag.equals(Tag.INT)) {
        return JSON.numberNode(new BigInteger(value));
      }
      if (tag.equals(Tag.FLOAT)) {
        return JSON.numberNode(new BigDecimal(value));
      }
    } catch (NumberFormatException _) {
      return JSON.stringNode(value);
    }
    return JSON.stringNode(value);
  }

  private String where() {
    return "/" + String.join("/", path);
  }
}
