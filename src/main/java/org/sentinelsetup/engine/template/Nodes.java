package org.sentinelsetup.engine.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML as nodes, because turning it into objects would drop CloudFormation's short tags. */
final class Nodes {
  private Nodes() {}

  static Node parse(String yaml) {
    Node root =
        new Compose(LoadSettings.builder().build())
            .composeString(yaml)
            .orElseThrow(() -> new IllegalArgumentException("the template is empty"));
    refuseDuplicates(root);
    return root;
  }

  /** Composing lets a key given twice pass; whoever reads the text would see only one of them. */
  private static void refuseDuplicates(Node node) {
    items(node).forEach(Nodes::refuseDuplicates);
    entries(node).values().forEach(Nodes::refuseDuplicates);
  }

  /** The entries of a mapping in their order; of anything else none. */
  static SequencedMap<String, Node> entries(Node node) {
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = text(tuple.getKeyNode());
        if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
          throw new IllegalArgumentException(key + " is given twice" + place(tuple.getKeyNode()));
        }
      }
    }
    return entries;
  }

  static Optional<Node> at(Node node, String... path) {
    Optional<Node> at = Optional.of(node);
    for (String key : path) {
      at = at.map(Nodes::entries).map(entries -> entries.get(key));
    }
    return at;
  }

  static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? List.copyOf(sequence.getValue()) : List.of();
  }

  static String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new IllegalArgumentException("no plain value" + place(node));
  }

  static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    items(node).forEach(item -> texts.add(text(item)));
    return texts;
  }

  /** The entries below a top-level section, such as {@code Resources}. */
  static Map<String, Node> section(Node root, String name) {
    return at(root, name).map(Nodes::entries).orElseGet(LinkedHashMap::new);
  }

  static String place(Node node) {
    return node.getStartMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
  }
}
