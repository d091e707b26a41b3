package org.sentinelsetup.demo.policy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as strictly as AWS does: one object, no key twice, nothing behind it. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Parses the text into an object. */
  static JsonNode object(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new PolicyError("", "This policy contains invalid Json: " + e.getOriginalMessage());
    }
    throw new PolicyError("", "This policy contains invalid Json: it is no object");
  }

  /** One text or a list of texts, at least one. */
  static List<String> texts(String where, JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> found.add(text(where, each)));
    } else {
      found.add(text(where, node));
    }
    if (found.isEmpty()) {
      throw new PolicyError(where, "is empty");
    }
    return found;
  }

  private static String text(String where, JsonNode node) {
    if (!node.isString()) {
      throw new PolicyError(where, "must be text");
    }
    return node.stringValue();
  }

  /** Values of a condition: texts, numbers and booleans, one or a list (which may be empty). */
  static List<String> scalars(String where, JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> found.add(scalar(where, each)));
    } else {
      found.add(scalar(where, node));
    }
    return found;
  }

  private static String scalar(String where, JsonNode node) {
    if (node.isContainer() || node.isNull()) {
      throw new PolicyError(where, "must be text, a number or a boolean");
    }
    return node.asString();
  }
}
