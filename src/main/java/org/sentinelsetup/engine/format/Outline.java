package org.sentinelsetup.engine.format;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is seen of a JSON document that may be cut anywhere.
 *
 * @param found the members of the upper levels by their JSON pointer, and the root by the empty
 *     one: the value, or the bracket that begins it
 * @param end where the document ends, negative when that was not seen
 */
record Outline(Map<String, String> found, long end) {
  static final String OBJECT = "{";
  static final String ARRAY = "[";

  private static final int DEEPEST = 4;
  private static final int LONGEST_VALUE = 64;
  private static final long OPEN = -1;
  private static final JsonFactory FACTORY = new JsonFactory();

  static Outline of(String text) {
    var found = new HashMap<String, String>();
    if (!text.startsWith(OBJECT) && !text.startsWith(ARRAY)) {
      return new Outline(found, OPEN);
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new Outline(found, walk(parser, found));
    } catch (JacksonException _) {
      return new Outline(found, OPEN);
    }
  }

  boolean has(String pointer) {
    return found.containsKey(pointer);
  }

  boolean closed() {
    return end != OPEN;
  }

  /** Notes members until the document ends, or the parser complains of the cut. */
  private static long walk(JsonParser parser, Map<String, String> found) {
    found.put("", parser.nextToken() == JsonToken.START_ARRAY ? ARRAY : OBJECT);
    while (!parser.streamReadContext().inRoot()) {
      boolean member =
          parser.nextToken() == JsonToken.PROPERTY_NAME
              && parser.streamReadContext().getNestingDepth() <= DEEPEST;
      if (member) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        JsonToken value = parser.nextToken();
        found.putIfAbsent(pointer, value.isStructStart() ? value.asString() : scalar(parser));
      }
    }
    return parser.currentLocation().getCharOffset();
  }

  private static String scalar(JsonParser parser) {
    String value = parser.getString();
    return value.substring(0, Math.min(value.length(), LONGEST_VALUE));
  }
}
