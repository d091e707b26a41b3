package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.sentinelsetup.model.Checked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Key policies, made up and drawn at random. */
final class Policies {
  static final String ROLE = "arn:aws:iam::111122223333:role/OIDC_SentinelLogs";
  static final String ROOT = "arn:aws:iam::111122223333:root";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Policies() {}

  static PolicyDocument read(String text) {
    return switch (PolicyDocument.read(text)) {
      case Checked.Valid<PolicyDocument>(var document) -> document;
      case Checked.Invalid<PolicyDocument>(var why) -> throw new AssertionError(why);
    };
  }

  /** A policy of the given statements. */
  static PolicyDocument of(String... statements) {
    return read(
        "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}");
  }

  /** Any policy, in any of several layouts, Statement as a list or as one object. */
  static Arbitrary<PolicyDocument> any() {
    return trees().flatMap(tree -> layouts(tree).map(Policies::read));
  }

  static Arbitrary<JsonNode> trees() {
    Arbitrary<Boolean> bare = Arbitraries.of(true, false, false);
    return Combinators.combine(
            statement().list().ofMinSize(1).ofMaxSize(5),
            bare,
            extras(),
            Arbitraries.of(true, false))
        .as(Policies::tree);
  }

  private static JsonNode tree(
      List<ObjectNode> statements, boolean bare, Map<String, JsonNode> extras, boolean version) {
    ObjectNode tree = NODES.objectNode();
    if (version) {
      tree.put("Version", "2012-10-17");
    }
    if (bare && statements.size() == 1) {
      tree.set("Statement", statements.getFirst());
    } else {
      tree.putArray("Statement").addAll(statements);
    }
    extras.forEach(tree::set);
    return tree;
  }

  private static Arbitrary<String> layouts(JsonNode tree) {
    String pretty = String.join("\n", PrettyJson.lines(tree));
    return Arbitraries.of(
        Json.write(tree),
        pretty,
        pretty.replace("\n", "\r\n"),
        " " + tree.toPrettyString() + "\n",
        pretty.replace(": ", " :\t"),
        Json.write(tree).replace(",", " , "));
  }

  private static Arbitrary<ObjectNode> statement() {
    return Combinators.combine(
            Arbitraries.of("", "Use", "Use", "SentinelDecrypt", "SentinelDecrypt2", "a \\\"]}, b"),
            Arbitraries.of("Allow", "Deny"),
            principal(),
            strings("kms:*", "kms:Decrypt", "KMS:DescribeKey", "kms:De*"),
            strings("*", "arn:aws:kms:eu-west-1:111122223333:key/1111aaaa"),
            condition(),
            extras())
        .as(Policies::statement);
  }

  private static ObjectNode statement(
      String sid,
      String effect,
      JsonNode principal,
      JsonNode action,
      JsonNode resource,
      JsonNode condition,
      Map<String, JsonNode> extras) {
    ObjectNode statement = NODES.objectNode();
    if (!sid.isEmpty()) {
      statement.put("Sid", sid);
    }
    statement.put("Effect", effect).set("Principal", principal);
    statement.set("Action", action);
    statement.set("Resource", resource);
    if (!condition.isNull()) {
      statement.set("Condition", condition);
    }
    extras.forEach(statement::set);
    return statement;
  }

  private static Arbitrary<JsonNode> principal() {
    Arbitrary<JsonNode> some =
        strings("111122223333", ROOT, ROLE, "arn:aws:iam::111122223333:role/Reader", "AROA1X")
            .map(names -> NODES.objectNode().set("AWS", names));
    Arbitrary<JsonNode> everybody = Arbitraries.just(NODES.stringNode("*"));
    return Arbitraries.frequencyOf(Tuple.of(5, some), Tuple.of(1, everybody));
  }

  private static Arbitrary<JsonNode> condition() {
    return Arbitraries.of(
            "null",
            "{\"Bool\":{\"aws:SecureTransport\":true}}",
            "{\"StringEquals\":{\"kms:ViaService\":[\"s3.eu-west-1.amazonaws.com\",\"x\"]}}",
            "{\"NumericLessThan\":{\"aws:MultiFactorAuthAge\":3600.50}}",
            "{\"StringEquals\":{}}",
            "{}")
        .map(Json::read);
  }

  private static Arbitrary<JsonNode> strings(String... values) {
    Arbitrary<JsonNode> one = Arbitraries.of(values).map(NODES::stringNode);
    Arbitrary<JsonNode> many =
        Arbitraries.of(values)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .uniqueElements()
            .map(
                list -> {
                  List<JsonNode> nodes = new ArrayList<>();
                  list.forEach(value -> nodes.add(NODES.stringNode(value)));
                  return NODES.arrayNode().addAll(nodes);
                });
    return Arbitraries.oneOf(one, many);
  }

  private static Arbitrary<Map<String, JsonNode>> extras() {
    Arbitrary<JsonNode> values =
        Arbitraries.of("1", "-2.50", "1e3", "false", "null", "[]", "{\"b\":[1,{}],\"a\":\"é€\"}")
            .map(Json::read);
    return Arbitraries.maps(Arbitraries.of("Future", "Id", "a,]}\"b"), values).ofMaxSize(2);
  }
}
