package org.sentinelsetup.engine.template.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whatever is named has to be there, and whatever is there has to be named. */
final class ReferenceRules {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private static final Set<String> PSEUDO =
      Set.of(
          "AWS::AccountId",
          "AWS::NoValue",
          "AWS::NotificationARNs",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");
  private static final List<String> SECTIONS = List.of("Conditions", "Resources", "Outputs");

  static final List<Rule> ALL =
      List.of(
          ReferenceRules::referenceTarget,
          ReferenceRules::attributeKnown,
          ReferenceRules::conditionTarget,
          ReferenceRules::parameterUsed,
          ReferenceRules::conditionUsed,
          ReferenceRules::noCycle);

  private ReferenceRules() {}

  static List<Fault> referenceTarget(Source source) {
    Set<String> known = new TreeSet<>(PSEUDO);
    known.addAll(source.section("Parameters").keySet());
    known.addAll(source.section("Resources").keySet());
    return everywhere(
        source,
        (name, node) ->
            references(node)
                .map(each -> each.split("\\.", 2)[0])
                .filter(each -> !known.contains(each))
                .map(each -> new Fault("reference-target", name, each)));
  }

  static List<Fault> attributeKnown(Source source) {
    return everywhere(
        source,
        (name, node) ->
            references(node)
                .filter(each -> each.contains("."))
                .filter(each -> !isAttribute(source, each.split("\\.", 2)))
                .map(each -> new Fault("attribute-known", name, each)));
  }

  static List<Fault> conditionTarget(Source source) {
    Set<String> known = source.section("Conditions").keySet();
    return everywhere(
        source,
        (name, node) ->
            conditions(node)
                .filter(each -> !known.contains(each))
                .map(each -> new Fault("condition-target", name, each)));
  }

  static List<Fault> parameterUsed(Source source) {
    Set<String> used = all(source, ReferenceRules::references);
    return unused("parameter-used", source.section("Parameters").keySet(), used);
  }

  static List<Fault> conditionUsed(Source source) {
    Set<String> used = all(source, ReferenceRules::conditions);
    return unused("condition-used", source.section("Conditions").keySet(), used);
  }

  static List<Fault> noCycle(Source source) {
    Map<String, Set<String>> edges =
        source.section("Resources").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> needs(each.getValue())));
    return edges.keySet().stream()
        .sorted()
        .filter(id -> reachable(id, edges).contains(id))
        .map(id -> new Fault("no-cycle", id, "needs itself"))
        .toList();
  }

  private static Set<String> needs(JsonNode resource) {
    Stream<String> explicit =
        Source.items(resource.path("DependsOn")).stream().map(JsonNode::asString);
    return Stream.concat(explicit, Source.walk(resource).flatMap(ReferenceRules::references))
        .map(each -> each.split("\\.", 2)[0])
        .collect(Collectors.toSet());
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> edges) {
    Set<String> seen = new HashSet<>();
    Set<String> next = edges.getOrDefault(from, Set.of());
    while (seen.addAll(next)) {
      next =
          seen.stream()
              .flatMap(each -> edges.getOrDefault(each, Set.of()).stream())
              .collect(Collectors.toSet());
    }
    return seen;
  }

  private static boolean isAttribute(Source source, String[] parts) {
    JsonNode resource = source.section("Resources").get(parts[0]);
    return resource != null
        && Schema.of(Source.type(resource))
            .filter(schema -> schema.attributes().contains(parts[1]))
            .isPresent();
  }

  /** What this one node names: {@code A} or {@code A.Attribute}. */
  private static Stream<String> references(JsonNode node) {
    JsonNode sub =
        node.path("Fn::Sub").isArray() ? node.path("Fn::Sub").path(0) : node.path("Fn::Sub");
    Set<String> own = Set.copyOf(node.path("Fn::Sub").path(1).propertyNames());
    return Stream.of(
            Stream.of(node.path("Ref")).filter(JsonNode::isString).map(JsonNode::stringValue),
            Stream.of(node.path("Fn::GetAtt"))
                .filter(JsonNode::isArray)
                .map(pair -> pair.path(0).asString() + "." + pair.path(1).asString()),
            VARIABLE
                .matcher(sub.asString(""))
                .results()
                .map(hit -> hit.group(1))
                .filter(each -> !own.contains(each)))
        .flatMap(each -> each);
  }

  /** A policy has conditions too, but those are no plain text. */
  private static Stream<String> conditions(JsonNode node) {
    return Stream.of(node.path("Condition"), node.path("Fn::If").path(0))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  private static List<Fault> everywhere(Source source, Finder finder) {
    return SECTIONS.stream()
        .flatMap(
            section ->
                source
                    .each(
                        section,
                        (name, entry) ->
                            Source.walk(entry).flatMap(node -> finder.find(name, node)))
                    .stream())
        .toList();
  }

  private static Set<String> all(
      Source source, java.util.function.Function<JsonNode, Stream<String>> of) {
    return SECTIONS.stream()
        .flatMap(section -> source.section(section).values().stream())
        .flatMap(Source::walk)
        .flatMap(of)
        .collect(Collectors.toSet());
  }

  private static List<Fault> unused(String rule, Set<String> declared, Set<String> used) {
    return declared.stream()
        .filter(each -> !used.contains(each))
        .map(each -> new Fault(rule, each, "is not used"))
        .toList();
  }

  private interface Finder {
    Stream<Fault> find(String name, JsonNode node);
  }
}
