package org.sentinelsetup.demo.cfn.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every name a tree refers to, through branches taken or not. */
public final class References {
  /** {@code ${Name}}, {@code ${Name.Attribute}} or the literal {@code ${!Name}}. */
  static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private final List<Reference> found = new ArrayList<>();
  private final Set<String> conditions = new HashSet<>();

  private References() {}

  /** A name that something else answers to. */
  public sealed interface Reference {
    /** The parameter or logical id meant. */
    String target();

    /** What Ref asks for. */
    record Ref(String target) implements Reference {}

    /** What GetAtt asks for. */
    record Att(String target, String attribute) implements Reference {}
  }

  /** Parameters, pseudo parameters and resources a tree refers to. */
  public static List<Reference> in(JsonNode tree) {
    References references = new References();
    references.walk(tree);
    return references.found;
  }

  /** Conditions that Fn::If in a tree hangs on. */
  static Set<String> conditionsIn(JsonNode tree) {
    References references = new References();
    references.walk(tree);
    return references.conditions;
  }

  /** "A" or "A.Attribute" as a reference. */
  static Reference variable(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? new Reference.Ref(name)
        : new Reference.Att(name.substring(0, dot), name.substring(dot + 1));
  }

  private void walk(JsonNode node) {
    Function function = node instanceof ObjectNode object ? Function.of(object) : null;
    if (function == null) {
      node.forEach(this::walk);
    } else {
      function(function);
    }
  }

  private void function(Function function) {
    JsonNode argument = function.argument();
    switch (function.name()) {
      case "Ref" -> found.add(new Reference.Ref(function.text()));
      case "Fn::GetAtt" -> found.add(function.attribute());
      case "Fn::Sub" -> sub(function);
      case "Fn::If" -> {
        conditions.add(function.member(0, 3).asString(""));
        argument.forEach(this::walk);
      }
      default -> argument.forEach(this::walk);
    }
  }

  private void sub(Function function) {
    Function.Sub sub = function.sub();
    sub.variables().properties().forEach(e -> walk(e.getValue()));
    Matcher matcher = VARIABLE.matcher(sub.text());
    while (matcher.find()) {
      if (matcher.group(1).isEmpty() && !sub.variables().has(matcher.group(2))) {
        found.add(variable(matcher.group(2)));
      }
    }
  }
}
