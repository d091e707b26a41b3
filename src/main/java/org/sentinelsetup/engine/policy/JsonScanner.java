package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the values of a text stand, so that one can be added or taken out and every other
 * byte stays. Only for texts that Jackson has accepted: it checks nothing itself.
 */
final class JsonScanner {
  private final String text;
  private int at;

  private JsonScanner(String text) {
    this.text = text;
  }

  static JsonSpan scan(String text) {
    JsonScanner scanner = new JsonScanner(text);
    scanner.space();
    return scanner.value(scanner.at);
  }

  private JsonSpan value(int from) {
    int start = at;
    List<JsonSpan> children =
        switch (text.charAt(at)) {
          case '{' -> children('}', true);
          case '[' -> children(']', false);
          case '"' -> string();
          default -> word();
        };
    return new JsonSpan(from, start, at, children);
  }

  private List<JsonSpan> children(char closing, boolean named) {
    List<JsonSpan> children = new ArrayList<>();
    at++;
    space();
    while (text.charAt(at) != closing) {
      int from = at;
      if (named) {
        string();
        space();
        at++;
        space();
      }
      children.add(value(from));
      space();
      if (text.charAt(at) == ',') {
        at++;
        space();
      }
    }
    at++;
    return List.copyOf(children);
  }

  private List<JsonSpan> string() {
    at++;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    return List.of();
  }

  private List<JsonSpan> word() {
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return List.of();
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
