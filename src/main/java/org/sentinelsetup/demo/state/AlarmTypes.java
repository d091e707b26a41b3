package org.sentinelsetup.demo.state;

import java.util.Set;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives an alarm's members their types: a template may write numbers and truth values as text. */
final class AlarmTypes {
  private static final Set<String> WHOLE =
      Set.of("Period", "EvaluationPeriods", "DatapointsToAlarm");
  private static final Set<String> TRUTH = Set.of("ActionsEnabled", "ReturnData");

  private AlarmTypes() {}

  /** A copy with numbers where numbers belong. */
  static ObjectNode normal(ObjectNode node) {
    ObjectNode copy = Json.object();
    node.properties()
        .forEach(entry -> copy.set(entry.getKey(), value(entry.getKey(), entry.getValue())));
    return copy;
  }

  private static JsonNode value(String name, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return normal(object);
    }
    if (value instanceof ArrayNode list) {
      ArrayNode copy = Json.array();
      list.forEach(each -> copy.add(value(name, each)));
      return copy;
    }
    ObjectNode holder = Json.object();
    try {
      if (WHOLE.contains(name)) {
        holder.put(name, Integer.parseInt(value.asString()));
      } else if (name.equals("Threshold")) {
        holder.put(name, Double.parseDouble(value.asString()));
      } else if (TRUTH.contains(name)) {
        holder.put(name, Boolean.parseBoolean(value.asString()));
      } else {
        return value;
      }
    } catch (NumberFormatException _) {
      throw Fault.validation("The parameter " + name + " must be a number.");
    }
    return holder.path(name);
  }
}
