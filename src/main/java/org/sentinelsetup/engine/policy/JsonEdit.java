package org.sentinelsetup.engine.policy;

import tools.jackson.databind.JsonNode;

/** Adds a value to a JSON text or takes one out; every other byte of the text stays. */
final class JsonEdit {
  private JsonEdit() {}

  /** Adds an element to the end of an array, laid out as its last neighbour is. */
  static String append(String text, JsonSpan array, JsonNode element) {
    if (array.children().isEmpty()) {
      return insert(text, array.start() + 1, Json.write(element));
    }
    String space = spaceBeforeLast(text, array);
    return insert(text, array.last().end(), "," + space + laidOut(element, space));
  }

  /** Turns a single value into an array of it and another element. */
  static String intoArray(String text, JsonSpan value, JsonNode element) {
    String closed = insert(text, value.end(), ", " + Json.write(element) + "]");
    return insert(closed, value.start(), "[");
  }

  /** Takes a member or element out, with the comma that went with it. */
  static String remove(String text, JsonSpan parent, int index) {
    JsonSpan child = parent.child(index);
    if (index > 0) {
      return cut(text, parent.child(index - 1).end(), child.end());
    }
    boolean alone = parent.children().size() == 1;
    return cut(text, child.from(), alone ? child.end() : parent.child(1).from());
  }

  private static String spaceBeforeLast(String text, JsonSpan array) {
    int count = array.children().size();
    int from = count > 1 ? array.child(count - 2).end() : array.start() + 1;
    String between = text.substring(from, array.last().from());
    return between.substring(between.indexOf(',') + 1);
  }

  private static String laidOut(JsonNode element, String space) {
    int line = space.lastIndexOf('\n');
    if (line < 0) {
      return Json.write(element);
    }
    String newLine = (space.contains("\r\n") ? "\r\n" : "\n") + space.substring(line + 1);
    return String.join(newLine, PrettyJson.lines(element));
  }

  private static String insert(String text, int at, String piece) {
    return text.substring(0, at) + piece + text.substring(at);
  }

  private static String cut(String text, int from, int to) {
    return text.substring(0, from) + text.substring(to);
  }
}
