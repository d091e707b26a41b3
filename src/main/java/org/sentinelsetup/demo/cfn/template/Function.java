package org.sentinelsetup.demo.cfn.template;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of one of CloudFormation's functions, in its long form.
 *
 * @param name such as {@code Ref} or {@code Fn::Sub}
 * @param argument what it is called with
 */
record Function(String name, JsonNode argument) {
  /** The function an object stands for, or null when it is plain data. */
  static @Nullable Function of(ObjectNode object) {
    for (var entry : object.properties()) {
      String key = entry.getKey();
      if (!key.equals("Ref") && !key.startsWith("Fn::")) {
        continue;
      }
      if (object.size() != 1) {
        throw TemplateException.format("'" + key + "' must be the only key of its object");
      }
      return switch (key) {
        case "Ref", "Fn::GetAtt", "Fn::Sub", "Fn::If", "Fn::Join", "Fn::Equals", "Fn::Not" ->
            new Function(key, entry.getValue());
        case "Fn::And", "Fn::Or" -> new Function(key, entry.getValue());
        default ->
            throw TemplateException.format("the demo cloud does not know the function " + key);
      };
    }
    return null;
  }

  /** As {@link #of}, where {@code {"Condition": "Name"}} is a function too. */
  static @Nullable Function ofCondition(ObjectNode object) {
    JsonNode name = object.get("Condition");
    return name != null && object.size() == 1 ? new Function("Condition", name) : of(object);
  }

  String text() {
    if (!argument.isString()) {
      throw TemplateException.format("the argument of " + name + " must be text");
    }
    return argument.stringValue();
  }

  JsonNode member(int index, int size) {
    if (!argument.isArray() || argument.size() != size) {
      throw TemplateException.format(name + " takes a list of " + size);
    }
    return argument.get(index);
  }

  References.Reference.Att attribute() {
    JsonNode target = member(0, 2);
    JsonNode attribute = member(1, 2);
    if (!target.isString() || !attribute.isString()) {
      throw TemplateException.format("Fn::GetAtt takes a logical id and an attribute's name");
    }
    return new References.Reference.Att(target.stringValue(), attribute.stringValue());
  }

  Sub sub() {
    if (argument.isString()) {
      return new Sub(argument.stringValue(), JsonNodeFactory.instance.objectNode());
    }
    if (member(0, 2).isString() && member(1, 2) instanceof ObjectNode variables) {
      return new Sub(member(0, 2).stringValue(), variables);
    }
    throw TemplateException.format("Fn::Sub takes a text, or a text and an object of variables");
  }

  /** The parts of Fn::Sub. */
  record Sub(String text, ObjectNode variables) {}
}
