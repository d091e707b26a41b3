package org.sentinelsetup.demo.cfn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.demo.cfn.template.Evaluation;
import org.sentinelsetup.demo.cfn.template.Graph;
import org.sentinelsetup.demo.cfn.template.Known;
import org.sentinelsetup.demo.cfn.template.Pseudo;
import org.sentinelsetup.demo.cfn.template.Resource;
import org.sentinelsetup.demo.cfn.type.ResourceTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wanted, evaluated for one stack.
 *
 * @param wanted as the caller put it
 * @param evaluation of its template
 * @param graph of its resources
 */
record Target(Wanted wanted, Evaluation evaluation, Graph graph) {
  static Target of(Stack stack, Wanted wanted) {
    Pseudo pseudo =
        new Pseudo(
            stack.place.account(),
            stack.place.region(),
            stack.place.partition().id(),
            stack.name,
            stack.id);
    return new Target(
        wanted,
        new Evaluation(wanted.template(), wanted.parameters(), pseudo),
        Graph.of(wanted.template()));
  }

  List<Resource> resources() {
    return evaluation.resources();
  }

  /** Evaluated properties; the stack's tags are added where the template has no tag of that key. */
  ObjectNode properties(Resource resource, Known known) {
    ObjectNode properties = evaluation.properties(resource, known).deepCopy();
    if (!ResourceTypes.named(resource.type()).taggable() || wanted.tags().isEmpty()) {
      return properties;
    }
    Map<String, String> left = new LinkedHashMap<>(wanted.tags());
    JsonNode own = properties.get("Tags");
    ArrayNode tags = own instanceof ArrayNode list ? list : properties.putArray("Tags");
    tags.forEach(tag -> left.remove(tag.path("Key").asString("")));
    left.forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
    return properties;
  }
}
