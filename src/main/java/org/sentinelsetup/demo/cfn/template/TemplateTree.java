package org.sentinelsetup.demo.cfn.template;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The text of a template, JSON or YAML, as one tree with functions in their long form. */
final class TemplateTree {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private TemplateTree() {}

  static ObjectNode read(String body) {
    JsonNode tree = body.stripLeading().startsWith("{") ? json(body) : YamlTree.read(body);
    if (!(tree instanceof ObjectNode template)) {
      throw TemplateException.format("the template must be an object");
    }
    normalise(template, "");
    return template;
  }

  private static JsonNode json(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw TemplateException.format("JSON not well-formed." + where);
    }
  }

  /** "A.Arn" as the argument of GetAtt becomes ["A", "Arn"]; nulls are refused. */
  private static void normalise(JsonNode node, String path) {
    if (node.isNull()) {
      throw TemplateException.format("[" + path + "] 'null' values are not allowed in templates");
    }
    if (node instanceof ObjectNode object) {
      JsonNode attribute = object.get("Fn::GetAtt");
      if (attribute != null && attribute.isString()) {
        String text = attribute.stringValue();
        int dot = text.indexOf('.');
        if (dot > 0) {
          ArrayNode pair = object.putArray("Fn::GetAtt");
          pair.add(text.substring(0, dot)).add(text.substring(dot + 1));
        }
      }
      object.properties().forEach(e -> normalise(e.getValue(), path + "/" + e.getKey()));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        normalise(list.get(i), path + "/" + i);
      }
    }
  }
}
