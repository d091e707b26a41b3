package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Lays JSON out one value a line, keys in the order of the document. */
public final class PrettyJson {
  private static final String STEP = "  ";

  private PrettyJson() {}

  /**
   * The lines of a tree, indented by two spaces a level.
   *
   * @param tree any JSON
   * @return its lines
   */
  public static List<String> lines(JsonNode tree) {
    List<String> lines = new ArrayList<>();
    write(lines, "", "", tree, "");
    return List.copyOf(lines);
  }

  private static void write(
      List<String> lines, String indent, String name, JsonNode value, String comma) {
    if (value.isEmpty()) {
      lines.add(indent + name + Json.write(value) + comma);
      return;
    }
    boolean object = value.isObject();
    lines.add(indent + name + (object ? "{" : "["));
    Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
    for (Iterator<JsonNode> values = value.values().iterator(); values.hasNext(); ) {
      JsonNode child = values.next();
      String childName = object ? quoted(members.next().getKey()) + ": " : "";
      write(lines, indent + STEP, childName, child, values.hasNext() ? "," : "");
    }
    lines.add(indent + (object ? "}" : "]") + comma);
  }

  private static String quoted(String name) {
    return StringNode.valueOf(name).toString();
  }
}
