package org.sentinelsetup.demo.service;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whether a text is a key policy at all.
 * docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
final class KeyPolicyGrammar {
  private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
  private static final Set<String> ELEMENTS =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "Condition");
  private static final Set<String> KINDS = Set.of("AWS", "Service", "Federated", "CanonicalUser");
  private static final Pattern ACTION = Pattern.compile("\\*|[a-z0-9-]+:[A-Za-z0-9*?]+");

  private KeyPolicyGrammar() {}

  /**
   * The statements of a policy.
   *
   * @param known statements of the policy in force: their Resource is not judged again
   * @throws Fault MalformedPolicyDocumentException, saying where
   */
  static List<JsonNode> statements(String policy, List<JsonNode> known) {
    JsonNode tree = tree(policy);
    require(tree.isObject(), "The policy is not a JSON object.");
    for (String name : tree.propertyNames()) {
      require(TOP.contains(name), "The policy has an unknown element " + name + ".");
    }
    String version = tree.path("Version").asString("");
    require(
        version.equals("2012-10-17") || version.equals("2008-10-17"),
        "The policy's Version is missing or unknown.");
    List<JsonNode> statements = items(tree.path("Statement"));
    require(!statements.isEmpty(), "The policy has no Statement.");
    for (int i = 0; i < statements.size(); i++) {
      check(statements.get(i), "Statement " + (i + 1), known.contains(statements.get(i)));
    }
    return statements;
  }

  /** The statements of a policy in force, which is not judged. */
  static List<JsonNode> trusted(String policy) {
    return items(Json.read(policy).path("Statement"));
  }

  /** The principals of one kind that a statement names, under Principal or NotPrincipal. */
  static Stream<String> principals(JsonNode statement, String kind) {
    return Stream.of("Principal", "NotPrincipal")
        .map(statement::path)
        .flatMap(
            principal ->
                principal.isObject()
                    ? items(principal.path(kind)).stream()
                    : principal.isString() && kind.equals("AWS")
                        ? Stream.of(principal)
                        : Stream.empty())
        .map(JsonNode::asString);
  }

  private static JsonNode tree(String policy) {
    try {
      return Json.read(policy);
    } catch (JacksonException e) {
      throw malformed("The policy is not valid JSON: " + e.getOriginalMessage());
    }
  }

  private static void check(JsonNode statement, String where, boolean known) {
    require(statement.isObject(), where + " is not an object.");
    for (String name : statement.propertyNames()) {
      require(ELEMENTS.contains(name), where + " has an unknown element " + name + ".");
    }
    String effect = statement.path("Effect").asString("");
    require(effect.equals("Allow") || effect.equals("Deny"), where + " has no valid Effect.");
    require(
        statement.has("Principal") != statement.has("NotPrincipal"),
        where + " needs a Principal or a NotPrincipal.");
    checkPrincipal(
        statement.path(statement.has("Principal") ? "Principal" : "NotPrincipal"), where);
    require(
        statement.has("Action") != statement.has("NotAction"),
        where + " needs an Action or a NotAction.");
    JsonNode actions = statement.path(statement.has("Action") ? "Action" : "NotAction");
    require(allTexts(actions), where + " has an empty Action.");
    for (JsonNode action : items(actions)) {
      require(
          ACTION.matcher(action.stringValue()).matches(),
          where + " has an invalid Action " + action.stringValue() + ".");
    }
    JsonNode resources = statement.path("Resource");
    require(allTexts(resources), where + " has no Resource.");
    require(
        known || items(resources).stream().allMatch(one -> one.stringValue().equals("*")),
        where + " has a Resource that is not \"*\", the only one a key policy takes.");
    checkCondition(statement.path("Condition"), where);
  }

  private static void checkPrincipal(JsonNode principal, String where) {
    if (principal.isString()) {
      require(principal.stringValue().equals("*"), where + " has an invalid Principal.");
      return;
    }
    require(principal.isObject() && !principal.isEmpty(), where + " has an invalid Principal.");
    principal
        .properties()
        .forEach(
            kind -> {
              require(KINDS.contains(kind.getKey()), where + " has an unknown kind of Principal.");
              require(allTexts(kind.getValue()), where + " has an empty Principal.");
            });
  }

  private static void checkCondition(JsonNode condition, String where) {
    if (condition.isMissingNode()) {
      return;
    }
    require(condition.isObject(), where + " has a Condition that is not an object.");
    for (JsonNode operator : condition.values()) {
      require(operator.isObject(), where + " has a condition operator without keys.");
      for (JsonNode values : operator.values()) {
        require(
            items(values).stream().allMatch(JsonNode::isValueNode),
            where + " has a condition whose value is no text, number or truth value.");
      }
    }
  }

  private static boolean allTexts(JsonNode node) {
    List<JsonNode> items = items(node);
    return !items.isEmpty() && items.stream().allMatch(JsonNode::isString);
  }

  private static List<JsonNode> items(JsonNode node) {
    return node.isMissingNode()
        ? List.of()
        : node.isArray() ? node.valueStream().toList() : List.of(node);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw malformed(otherwise);
    }
  }

  static Fault malformed(String message) {
    return new Fault("MalformedPolicyDocumentException", 400, message);
  }
}
