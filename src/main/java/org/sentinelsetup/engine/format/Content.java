package org.sentinelsetup.engine.format;

import org.jspecify.annotations.Nullable;

/**
 * The beginning of an unpacked log.
 *
 * @param line its first line
 * @param lineEnded whether the line is known to end there
 * @param whole whether the log goes no further
 * @param json the first JSON document, of which nothing is found when it is no JSON
 */
record Content(String line, boolean lineEnded, boolean whole, Outline json) {
  static Content of(String text, boolean whole) {
    String begun = text.stripLeading();
    int newline = begun.indexOf('\n');
    String line = newline < 0 ? begun : begun.substring(0, newline);
    return new Content(line.stripTrailing(), newline >= 0 || whole, whole, Outline.of(begun));
  }

  /** Whether more of the log could still make it something else. */
  boolean undecided() {
    return !whole && (isJson() ? !json.closed() : !lineEnded);
  }

  boolean isJson() {
    return json.has("");
  }

  /** Whether the first document does not end where it should, though nothing is cut off. */
  boolean broken() {
    return whole && isJson() && !json.closed();
  }

  /** Whether the first document goes on after the first line. */
  boolean spread() {
    return lineEnded && (!json.closed() || json.end() > line.length());
  }

  boolean has(String pointer) {
    return json.has(pointer);
  }

  @Nullable String value(String pointer) {
    return json.found().get(pointer);
  }
}
