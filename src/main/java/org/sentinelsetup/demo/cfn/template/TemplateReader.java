package org.sentinelsetup.demo.cfn.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From the tree of a template to its parts; what the demo cloud does not know is named. */
final class TemplateReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");
  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Conditions",
          "Resources",
          "Outputs");
  private static final Set<String> UNSUPPORTED = Set.of("Mappings", "Rules", "Transform", "Hooks");
  private static final Set<String> PARAMETER =
      Set.of(
          "Type",
          "Default",
          "AllowedValues",
          "AllowedPattern",
          "ConstraintDescription",
          "MinLength",
          "MaxLength",
          "MinValue",
          "MaxValue",
          "NoEcho",
          "Description");
  private static final Set<String> RESOURCE =
      Set.of(
          "Type",
          "Properties",
          "Condition",
          "DependsOn",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "Metadata");

  private final String body;
  private final ObjectNode tree;

  TemplateReader(String body) {
    this.body = body;
    this.tree = TemplateTree.read(body);
  }

  Template read() {
    for (String section : tree.propertyNames()) {
      if (UNSUPPORTED.contains(section)) {
        throw new TemplateException("The demo cloud does not know the section " + section);
      }
      if (!SECTIONS.contains(section)) {
        throw new TemplateException("Invalid template property or properties [" + section + "]");
      }
    }
    JsonNode version = tree.get("AWSTemplateFormatVersion");
    if (version != null && !version.asString("").equals("2010-09-09")) {
      throw TemplateException.format("AWSTemplateFormatVersion must be 2010-09-09");
    }
    Map<String, Resource> resources = section("Resources", this::resource);
    if (resources.isEmpty()) {
      throw TemplateException.format("At least one Resources member must be defined.");
    }
    return new Template(
        body,
        text(tree, "Description"),
        tree.get("Metadata"),
        section("Parameters", this::parameter),
        section("Conditions", (_, node) -> node),
        resources,
        section("Outputs", this::output));
  }

  private <T> Map<String, T> section(String name, BiFunction<String, JsonNode, T> member) {
    JsonNode section = tree.get(name);
    Map<String, T> members = new LinkedHashMap<>();
    if (section == null) {
      return members;
    }
    if (!section.isObject()) {
      throw TemplateException.format("[/" + name + "] must be an object");
    }
    for (var entry : section.properties()) {
      if (!NAME.matcher(entry.getKey()).matches()) {
        throw TemplateException.format(
            name + " name '" + entry.getKey() + "' must be letters and digits");
      }
      if (!entry.getValue().isObject()) {
        throw TemplateException.format("Any " + name + " member must be an object.");
      }
      members.put(entry.getKey(), member.apply(entry.getKey(), entry.getValue()));
    }
    return members;
  }

  private Resource resource(String id, JsonNode node) {
    for (String key : node.propertyNames()) {
      if (!RESOURCE.contains(key)) {
        throw new TemplateException("Invalid template resource property '" + key + "'");
      }
    }
    String type = text(node, "Type");
    if (type == null) {
      throw TemplateException.format(
          "[/Resources/" + id + "] Every Resources object must contain a Type member.");
    }
    JsonNode properties = node.get("Properties");
    if (properties != null && !properties.isObject()) {
      throw TemplateException.format("[/Resources/" + id + "/Properties] must be an object");
    }
    return new Resource(
        id,
        type,
        properties instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(),
        text(node, "Condition"),
        texts(node.get("DependsOn"), "/Resources/" + id + "/DependsOn"),
        policy(node, "DeletionPolicy", id),
        policy(node, "UpdateReplacePolicy", id),
        node.get("Metadata"));
  }

  private static Resource.Policy policy(JsonNode node, String key, String id) {
    String written = text(node, key);
    if (written == null) {
      return Resource.Policy.DELETE;
    }
    for (Resource.Policy policy : Resource.Policy.values()) {
      boolean onlyDeletion = policy == Resource.Policy.RETAIN_EXCEPT_ON_CREATE;
      if (policy.written().equals(written) && !(onlyDeletion && !key.equals("DeletionPolicy"))) {
        return policy;
      }
    }
    throw TemplateException.format(
        "the demo cloud does not know the " + key + " '" + written + "' of [" + id + "]");
  }

  private Parameter parameter(String name, JsonNode node) {
    for (String key : node.propertyNames()) {
      if (!PARAMETER.contains(key)) {
        throw TemplateException.format("Invalid template parameter property '" + key + "'");
      }
    }
    String type = text(node, "Type");
    if (type == null) {
      throw TemplateException.format("Every Parameters object must contain a Type member.");
    }
    return new Parameter(
        name,
        Parameter.Type.of(type)
            .orElseThrow(
                () ->
                    TemplateException.format(
                        "the demo cloud does not know the parameter type " + type)),
        text(node, "Default"),
        texts(node.get("AllowedValues"), "/Parameters/" + name + "/AllowedValues"),
        pattern(node, name),
        text(node, "ConstraintDescription"),
        bounds(node, "MinLength", "MaxLength", name),
        bounds(node, "MinValue", "MaxValue", name),
        "true".equals(text(node, "NoEcho")),
        text(node, "Description"));
  }

  private static @Nullable String pattern(JsonNode node, String name) {
    String pattern = text(node, "AllowedPattern");
    if (pattern != null) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException _) {
        throw TemplateException.format("AllowedPattern of parameter " + name + " is no pattern");
      }
    }
    return pattern;
  }

  private static Parameter.Bounds bounds(JsonNode node, String least, String most, String name) {
    return new Parameter.Bounds(number(node, least, name), number(node, most, name));
  }

  private static @Nullable BigDecimal number(JsonNode node, String key, String name) {
    String text = text(node, key);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException _) {
      throw TemplateException.format(key + " of parameter " + name + " must be a number");
    }
  }

  private Output output(String name, JsonNode node) {
    for (String key : node.propertyNames()) {
      if (!Set.of("Value", "Condition", "Description").contains(key)) {
        throw TemplateException.format(
            "the demo cloud does not know '" + key + "' of output " + name);
      }
    }
    JsonNode value = node.get("Value");
    if (value == null) {
      throw TemplateException.format("Every Outputs member must contain a Value object");
    }
    return new Output(name, value, text(node, "Condition"), text(node, "Description"));
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      return null;
    }
    if (!value.isValueNode()) {
      throw TemplateException.format("'" + key + "' must be text");
    }
    return value.asString();
  }

  private static List<String> texts(@Nullable JsonNode node, String path) {
    List<String> texts = new ArrayList<>();
    if (node == null) {
      return texts;
    }
    for (JsonNode item : node.isArray() ? node : JsonNodeFactory.instance.arrayNode().add(node)) {
      if (!item.isValueNode()) {
        throw TemplateException.format("[" + path + "] must be text");
      }
      texts.add(item.asString());
    }
    return texts;
  }
}
