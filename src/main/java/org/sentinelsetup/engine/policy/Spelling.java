package org.sentinelsetup.engine.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One spelling for everything that AWS reads alike, and different spellings for everything else.
 *
 * <ul>
 *   <li>One value or a list of one, the order of a list, the order of keys
 *       (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
 *   <li>Actions without case (…/reference_policies_elements_action.html); condition keys without
 *       case (…/reference_policies_elements_condition.html). Nothing says so of condition
 *       operators, element names, effects and values: they stay as they are.
 *   <li>{@code true} and {@code "true"}, {@code 1} and {@code "1"} as values of a condition: the
 *       quotation marks are optional (grammar).
 *   <li>An account's number and its root ARN (…/reference_policies_elements_principal.html).
 * </ul>
 *
 * <p>{@code "*"} and {@code {"AWS": "*"}} stay different: AWS calls them equivalent for anonymous
 * users only (the same page), and services treat them differently
 * (docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_iam.StarPrincipal.html). So do an empty
 * condition and none at all, and what we do not know.
 *
 * @param partition the partition of the accounts that are written as numbers; empty when unknown
 */
record Spelling(String partition) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The spelling for documents: the partition is the only one their principals name. */
  static Spelling of(Collection<PolicyDocument> documents) {
    Set<String> partitions =
        documents.stream()
            .flatMap(document -> document.statements().stream())
            .flatMap(statement -> statement.namedPrincipals().stream())
            .map(Arn::parse)
            .filter(Checked.Valid.class::isInstance)
            .map(arn -> ((Checked.Valid<Arn>) arn).value().partition())
            .collect(Collectors.toSet());
    return new Spelling(partitions.size() == 1 ? partitions.iterator().next() : "");
  }

  String statement(JsonNode statement) {
    ObjectNode spelt = NODES.objectNode();
    statement.forEachEntry((element, value) -> spelt.set(element, element(element, value)));
    return Json.write(sorted(spelt));
  }

  /** Everything but the statements. A missing version is the old one (…_elements_version.html). */
  String rest(JsonNode document) {
    ObjectNode rest = NODES.objectNode();
    rest.put("Version", "2008-10-17");
    document.forEachEntry(rest::set);
    rest.remove("Statement");
    return Json.write(sorted(rest));
  }

  String condition(JsonNode condition) {
    return Json.write(sorted(conditions(condition)));
  }

  private JsonNode element(String element, JsonNode value) {
    return switch (element) {
      case "Action", "NotAction" -> set(value, text -> text.toLowerCase(Locale.ROOT));
      case "Resource", "NotResource" -> set(value, UnaryOperator.identity());
      case "Principal", "NotPrincipal" -> principals(value);
      case "Condition" -> conditions(value);
      default -> value;
    };
  }

  private JsonNode principals(JsonNode principals) {
    if (!principals.isObject()) {
      return principals;
    }
    ObjectNode spelt = NODES.objectNode();
    principals.forEachEntry(
        (type, names) ->
            spelt.set(
                type, set(names, type.equals("AWS") ? this::account : UnaryOperator.identity())));
    return spelt;
  }

  private String account(String principal) {
    return principal.matches("[0-9]{12}") && !partition.isEmpty()
        ? "arn:" + partition + ":iam::" + principal + ":root"
        : principal;
  }

  /** A set of operator, key and values: two keys that differ by case alone stay two. */
  private static JsonNode conditions(JsonNode conditions) {
    if (!conditions.isObject() || !conditions.valueStream().allMatch(JsonNode::isObject)) {
      return conditions;
    }
    ObjectNode spelt = NODES.objectNode();
    conditions.forEachEntry(
        (operator, keys) -> {
          ArrayNode tests = NODES.arrayNode();
          keys.forEachEntry(
              (key, values) ->
                  tests.add(
                      NODES.arrayNode().add(key.toLowerCase(Locale.ROOT)).add(values(values))));
          spelt.set(operator, ordered(tests));
        });
    return spelt;
  }

  private static JsonNode values(JsonNode values) {
    ArrayNode spelt = NODES.arrayNode();
    (values.isArray() ? values : NODES.arrayNode().add(values))
        .forEach(
            value ->
                spelt.add(
                    value.isBoolean() || value.isNumber()
                        ? NODES.stringNode(value.asString())
                        : value));
    return ordered(spelt);
  }

  private static JsonNode set(JsonNode value, UnaryOperator<String> spell) {
    ArrayNode spelt = NODES.arrayNode();
    (value.isArray() ? value : NODES.arrayNode().add(value))
        .forEach(
            item ->
                spelt.add(
                    item.isString() ? NODES.stringNode(spell.apply(item.stringValue())) : item));
    return ordered(spelt);
  }

  private static ArrayNode ordered(ArrayNode list) {
    ArrayNode ordered = NODES.arrayNode();
    list.valueStream()
        .collect(
            Collectors.toMap(
                item -> Json.write(sorted(item)), item -> item, (a, _) -> a, TreeMap::new))
        .values()
        .forEach(ordered::add);
    return ordered;
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      ArrayNode list = NODES.arrayNode();
      node.forEach(item -> list.add(sorted(item)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = NODES.objectNode();
    new TreeSet<>(node.propertyNames()).forEach(name -> object.set(name, sorted(node.path(name))));
    return object;
  }
}
