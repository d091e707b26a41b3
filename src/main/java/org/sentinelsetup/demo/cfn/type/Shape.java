package org.sentinelsetup.demo.cfn.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a property's value looks like. CloudFormation takes "5" for 5 and the other way round. */
sealed interface Shape {
  /** Tells {@code problem} of everything in {@code value} that is not of this shape. */
  void check(String path, JsonNode value, Consumer<Misfit> problem);

  private static boolean later(JsonNode value) {
    return value.asString("").equals(ResourceType.LATER);
  }

  /**
   * Something that does not fit.
   *
   * @param path where, such as {@code /Properties/Tags/0/Key}
   * @param what in words
   */
  record Misfit(String path, String what) {}

  /** A text; numbers and truth values are taken as such. */
  record Text() implements Shape {
    @Override
    public void check(String path, JsonNode value, Consumer<Misfit> problem) {
      if (!value.isValueNode()) {
        problem.accept(new Misfit(path, "must be text"));
      }
    }
  }

  /** A number, or a text that is one. */
  record Numeric() implements Shape {
    @Override
    public void check(String path, JsonNode value, Consumer<Misfit> problem) {
      if (!value.isNumber() && !later(value) && !value.asString("").matches("-?\\d+(\\.\\d+)?")) {
        problem.accept(new Misfit(path, "must be a number"));
      }
    }
  }

  /** True or false, or the word for it. */
  record Flag() implements Shape {
    @Override
    public void check(String path, JsonNode value, Consumer<Misfit> problem) {
      if (!value.isBoolean()
          && !later(value)
          && !List.of("true", "false").contains(value.asString(""))) {
        problem.accept(new Misfit(path, "must be true or false"));
      }
    }
  }

  /** A policy or another JSON document, as an object or as text. */
  record Document() implements Shape {
    @Override
    public void check(String path, JsonNode value, Consumer<Misfit> problem) {
      if (!value.isObject() && !value.isString()) {
        problem.accept(new Misfit(path, "must be a JSON document"));
      }
    }
  }

  /** Several of one shape. */
  record Several(Shape member) implements Shape {
    @Override
    public void check(String path, JsonNode value, Consumer<Misfit> problem) {
      if (later(value)) {
        return;
      }
      if (!value.isArray()) {
        problem.accept(new Misfit(path, "must be a list"));
        return;
      }
      for (int i = 0; i < value.size(); i++) {
        member.check(path + "/" + i, value.get(i), problem);
      }
    }
  }

  /** An object with known members. */
  record Struct(Map<String, Property> members) implements Shape {
    static Struct of(Property... properties) {
      Map<String, Property> members = new LinkedHashMap<>();
      for (Property property : properties) {
        members.put(property.name(), property);
      }
      return new Struct(members);
    }

    @Override
    public void check(String path, JsonNode value, Consumer<Misfit> problem) {
      if (!value.isObject()) {
        problem.accept(new Misfit(path, "must be an object"));
        return;
      }
      for (var entry : value.properties()) {
        Property known = members.get(entry.getKey());
        String inner = path + "/" + entry.getKey();
        if (known == null) {
          problem.accept(new Misfit(inner, "unsupported property " + entry.getKey()));
        } else {
          known.shape().check(inner, entry.getValue(), problem);
        }
      }
      for (Property property : members.values()) {
        if (property.required() && !value.has(property.name())) {
          problem.accept(new Misfit(path, "required property " + property.name() + " is missing"));
        }
      }
    }
  }
}
