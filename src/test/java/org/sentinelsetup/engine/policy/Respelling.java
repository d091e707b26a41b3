package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a policy otherwise, without changing what it means. */
final class Respelling {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final Random random;

  Respelling(long seed) {
    random = new Random(seed);
  }

  PolicyDocument of(PolicyDocument document) {
    ObjectNode tree = shuffledKeys(document.tree());
    List<JsonNode> statements = new ArrayList<>();
    document.statements().forEach(statement -> statements.add(statement(statement.tree())));
    Collections.shuffle(statements, random);
    tree.set("Statement", NODES.arrayNode().addAll(statements));
    return Policies.read(Json.write(tree));
  }

  private JsonNode statement(JsonNode statement) {
    ObjectNode spelt = shuffledKeys(statement);
    for (String element : List.of("Action", "Resource")) {
      spelt.set(element, list(statement.path(element), element.equals("Action")));
    }
    if (statement.path("Principal").isObject()) {
      JsonNode names = list(statement.path("Principal").path("AWS"), false);
      spelt.putObject("Principal").set("AWS", names);
    }
    if (statement.path("Condition").path("Bool").isObject()) {
      spelt.putObject("Condition").putObject("Bool").put("AWS:securetransport", "true");
    }
    return spelt;
  }

  private JsonNode list(JsonNode value, boolean caseless) {
    List<String> strings = new ArrayList<>(Json.strings(value));
    Collections.shuffle(strings, random);
    ArrayNode spelt = NODES.arrayNode();
    strings.forEach(text -> spelt.add(caseless ? text.toUpperCase(Locale.ROOT) : text));
    return spelt.size() == 1 && random.nextBoolean() ? spelt.get(0) : spelt;
  }

  private ObjectNode shuffledKeys(JsonNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    Collections.shuffle(names, random);
    ObjectNode shuffled = NODES.objectNode();
    names.forEach(name -> shuffled.set(name, object.path(name)));
    return shuffled;
  }
}
