package org.sentinelsetup.engine.template.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Names, types and limits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation,
 *     quotas</a>
 */
final class ShapeRules {
  private static final int LONGEST = 51_200;
  private static final int MOST_PARAMETERS = 200;

  static final List<Rule> ALL =
      List.of(
          ShapeRules::typeKnown,
          ShapeRules::propertyKnown,
          ShapeRules::propertyKind,
          ShapeRules::propertyRequired,
          ShapeRules::logicalId,
          ShapeRules::templateSize,
          ShapeRules::parameterCount,
          ShapeRules::outputDescription,
          ShapeRules::parameterDefault);

  private ShapeRules() {}

  static List<Fault> typeKnown(Source source) {
    return source.each(
        "Resources",
        (id, resource) ->
            Schema.of(Source.type(resource)).isPresent()
                ? Stream.empty()
                : Stream.of(new Fault("type-known", id, Source.type(resource))));
  }

  static List<Fault> propertyKnown(Source source) {
    return source.each(
        "Resources",
        (id, resource) ->
            Schema.of(Source.type(resource)).stream()
                .flatMap(
                    schema ->
                        resource.path("Properties").propertyNames().stream()
                            .filter(name -> !schema.properties().containsKey(name))
                            .map(
                                name ->
                                    new Fault("property-known", id, name + ", " + schema.page()))));
  }

  static List<Fault> propertyKind(Source source) {
    return source.each(
        "Resources",
        (id, resource) ->
            Schema.of(Source.type(resource)).stream()
                .flatMap(schema -> schema.properties().entrySet().stream())
                .filter(each -> resource.path("Properties").has(each.getKey()))
                .filter(
                    each -> !each.getValue().fits(resource.path("Properties").path(each.getKey())))
                .map(each -> new Fault("property-kind", id, each.toString())));
  }

  static List<Fault> propertyRequired(Source source) {
    return source.each(
        "Resources",
        (id, resource) ->
            Schema.of(Source.type(resource)).stream()
                .flatMap(schema -> schema.required().stream())
                .filter(name -> !resource.path("Properties").has(name))
                .map(name -> new Fault("property-required", id, name)));
  }

  static List<Fault> logicalId(Source source) {
    return Stream.of("Parameters", "Conditions", "Resources", "Outputs")
        .flatMap(section -> source.section(section).keySet().stream())
        .filter(id -> !id.matches("[A-Za-z0-9]{1,255}"))
        .map(id -> new Fault("logical-id", id, "letters and digits only"))
        .toList();
  }

  static List<Fault> templateSize(Source source) {
    int bytes = source.text().getBytes(StandardCharsets.UTF_8).length;
    return bytes <= LONGEST
        ? List.of()
        : List.of(new Fault("template-size", "template", bytes + " bytes"));
  }

  static List<Fault> parameterCount(Source source) {
    int count = source.section("Parameters").size();
    return count <= MOST_PARAMETERS
        ? List.of()
        : List.of(new Fault("parameter-count", "template", count + " parameters"));
  }

  static List<Fault> outputDescription(Source source) {
    return source.each(
        "Outputs",
        (name, output) ->
            output.path("Description").asString("").isBlank()
                ? Stream.of(new Fault("output-description", name, "has none"))
                : Stream.empty());
  }

  static List<Fault> parameterDefault(Source source) {
    return source.each(
        "Parameters",
        (name, parameter) ->
            parameter.has("Default") && !obeys(parameter, parameter.path("Default").asString())
                ? Stream.of(new Fault("parameter-default", name, "breaks its own rule"))
                : Stream.empty());
  }

  private static boolean obeys(JsonNode rules, String value) {
    boolean listed =
        !rules.has("AllowedValues")
            || rules.path("AllowedValues").valueStream().anyMatch(v -> v.asString().equals(value));
    boolean sized =
        value.length() >= rules.path("MinLength").asInt(0)
            && value.length() <= rules.path("MaxLength").asInt(Integer.MAX_VALUE);
    boolean within =
        !rules.path("Type").asString("").equals("Number")
            || (Long.parseLong(value) >= rules.path("MinValue").asLong(Long.MIN_VALUE)
                && Long.parseLong(value) <= rules.path("MaxValue").asLong(Long.MAX_VALUE));
    return listed && sized && within && value.matches(rules.path("AllowedPattern").asString(".*"));
  }
}
