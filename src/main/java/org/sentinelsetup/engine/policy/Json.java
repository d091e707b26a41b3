package org.sentinelsetup.engine.policy;

import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON strictly: a key that stands twice is an error (IAM refuses it too), nothing may follow
 * the document, numbers keep their digits.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /**
   * The tree of a text.
   *
   * @param text JSON
   * @return its tree
   * @throws tools.jackson.core.JacksonException when the text is no JSON
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** The shortest text of a tree. */
  static String write(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /**
   * The strings of an element that may be one string or a list, as most elements of a policy may.
   * What is no string is left out.
   */
  static List<String> strings(JsonNode element) {
    if (element.isArray()) {
      return element.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }
    return element.isString() ? List.of(element.stringValue()) : List.of();
  }
}
