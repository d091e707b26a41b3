package org.sentinelsetup.engine.template.lint;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What cfn_nag asks of every policy, whatever it hangs on. */
final class PolicyRules {
  static final List<Rule> ALL =
      List.of(
          PolicyRules::version,
          PolicyRules::actionForm,
          PolicyRules::wildcardAction,
          PolicyRules::wildcardPrincipal,
          PolicyRules::notElement,
          PolicyRules::wildcardResource);

  private PolicyRules() {}

  static List<Fault> version(Source source) {
    return source.each(
        "Resources",
        (id, resource) ->
            documents(resource)
                .filter(each -> !each.path("Version").asString("").equals("2012-10-17"))
                .map(each -> new Fault("policy-version", id, each.path("Version").toString())));
  }

  static List<Fault> actionForm(Source source) {
    return statements(
        source,
        "policy-action-form",
        each ->
            texts(each, "Action").isEmpty()
                || !texts(each, "Action").stream()
                    .allMatch(action -> action.matches("[a-z0-9-]+:[A-Za-z0-9*?]+")));
  }

  static List<Fault> wildcardAction(Source source) {
    return statements(
        source,
        "policy-wildcard-action",
        each -> isAllow(each) && texts(each, "Action").stream().anyMatch(it -> it.contains("*")));
  }

  static List<Fault> wildcardPrincipal(Source source) {
    return statements(
        source,
        "policy-wildcard-principal",
        each ->
            isAllow(each)
                && Source.walk(each.path("Principal"))
                    .anyMatch(it -> it.isString() && it.stringValue().contains("*")));
  }

  static List<Fault> notElement(Source source) {
    return statements(
        source,
        "policy-not-element",
        each ->
            isAllow(each)
                && Stream.of("NotAction", "NotPrincipal", "NotResource").anyMatch(each::has));
  }

  static List<Fault> wildcardResource(Source source) {
    return statements(
        source,
        "policy-wildcard-resource",
        each -> isAllow(each) && texts(each, "Resource").contains("*"));
  }

  /** The policies of a resource: its trust, its inline ones, or the document it is. */
  static Stream<JsonNode> documents(JsonNode resource) {
    JsonNode properties = resource.path("Properties");
    return Stream.of(
            Stream.of(
                properties.path("AssumeRolePolicyDocument"), properties.path("PolicyDocument")),
            Source.items(properties.path("Policies")).stream()
                .map(each -> each.path("PolicyDocument")))
        .flatMap(each -> each)
        .filter(JsonNode::isObject);
  }

  /** The statements of a resource's policies, whatever the template's conditions are. */
  static Stream<JsonNode> statements(JsonNode resource) {
    return documents(resource).flatMap(each -> Source.items(each.path("Statement")).stream());
  }

  static List<String> texts(JsonNode statement, String element) {
    return Source.items(statement.path(element)).stream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  private static boolean isAllow(JsonNode statement) {
    return statement.path("Effect").asString("").equals("Allow");
  }

  private static List<Fault> statements(Source source, String rule, Predicate<JsonNode> bad) {
    return source.each(
        "Resources",
        (id, resource) ->
            statements(resource)
                .filter(bad)
                .map(each -> new Fault(rule, id, each.path("Sid").asString(""))));
  }
}
