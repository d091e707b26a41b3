package org.sentinelsetup.engine.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.model.StackParameter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The template's properties with every function worked out, as maps, lists and strings. Attributes
 * of resources become {@code <Resource.Attribute>}.
 */
record Resolved(Node root, Map<String, String> values, Conditions conditions) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
  private static final Object NO_VALUE = new Object();

  static Resolved of(Template template, List<StackParameter> parameters, String partition) {
    Node root = Nodes.parse(template.text());
    Map<String, String> values = new HashMap<>();
    parameters.forEach(each -> values.put(each.name(), each.value()));
    Conditions conditions = new Conditions(Nodes.section(root, "Conditions"), Map.copyOf(values));
    values.put("AWS::Partition", partition);
    values.put("AWS::AccountId", "111122223333");
    values.put("AWS::Region", partition.equals("aws") ? "eu-west-1" : "us-gov-west-1");
    return new Resolved(root, values, conditions);
  }

  Object property(String logicalId, String name) {
    return resolve(Nodes.at(root, "Resources", logicalId, "Properties", name).orElseThrow());
  }

  Map<String, Object> properties(String logicalId) {
    return map(resolve(Nodes.at(root, "Resources", logicalId, "Properties").orElseThrow()));
  }

  Object output(String name) {
    return resolve(Nodes.at(root, "Outputs", name, "Value").orElseThrow());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return value instanceof List ? (List<Object>) value : List.of(value);
  }

  private Object resolve(Node node) {
    return switch (node.getTag().getValue()) {
      case "!Ref" -> ref(Nodes.text(node));
      case "!GetAtt" -> "<" + Nodes.text(node) + ">";
      case "!Sub" -> VARIABLE.matcher(Nodes.text(node)).replaceAll(hit -> variable(hit.group(1)));
      case "!If" -> {
        List<Node> parts = Nodes.items(node);
        yield resolve(parts.get(conditions.holds(Nodes.text(parts.getFirst())) ? 1 : 2));
      }
      case String tag when tag.startsWith("!") -> throw new AssertionError(tag);
      default -> plain(node);
    };
  }

  private Object plain(Node node) {
    if (node instanceof MappingNode) {
      Map<String, Object> map = new LinkedHashMap<>();
      Nodes.entries(node)
          .forEach(
              (key, value) ->
                  Optional.of(resolve(value))
                      .filter(it -> it != NO_VALUE)
                      .ifPresent(it -> map.put(key, it)));
      return map;
    }
    if (node instanceof SequenceNode) {
      List<Object> list = new ArrayList<>();
      Nodes.items(node).stream().map(this::resolve).filter(it -> it != NO_VALUE).forEach(list::add);
      return list;
    }
    return Nodes.text(node);
  }

  private Object ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return NO_VALUE;
    }
    String value = variable(name);
    return name.equals("KMSKeyArn") ? List.of((Object[]) value.split(",")) : value;
  }

  private String variable(String name) {
    return Optional.ofNullable(values.get(name)).orElse("<" + name + ">");
  }
}
