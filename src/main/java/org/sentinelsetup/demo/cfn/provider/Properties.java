package org.sentinelsetup.demo.cfn.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads evaluated properties, whose shapes have been checked. */
record Properties(ObjectNode node) {
  String text(String name, String otherwise) {
    JsonNode value = node.get(name);
    return value == null ? otherwise : value.asString(otherwise);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(item -> texts.add(item.asString("")));
    return texts;
  }

  /** A document as text, whether it was written as text or as an object. */
  String document(String name) {
    return document(node.path(name));
  }

  static String document(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  /** Names to documents, from a list of objects with two members. */
  Map<String, String> documents(String name, String key, String value) {
    Map<String, String> documents = new LinkedHashMap<>();
    node.path(name)
        .forEach(item -> documents.put(item.path(key).asString(""), document(item.path(value))));
    return documents;
  }

  Map<String, String> tags() {
    return documents("Tags", "Key", "Value");
  }
}
