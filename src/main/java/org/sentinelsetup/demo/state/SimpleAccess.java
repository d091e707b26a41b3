package org.sentinelsetup.demo.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Json;
import tools.jackson.databind.JsonNode;

/**
 * Judges by the identity policies of the seeded roles and by the resource's policy. It knows no
 * conditions: an allowing statement that has one does not count, a denying one always does.
 */
public final class SimpleAccess implements Access {
  private final Identities identities;

  /** Judges the roles that were there before us. */
  public SimpleAccess(Identities identities) {
    this.identities = identities;
  }

  @Override
  public Optional<String> refusal(Ask ask) {
    List<JsonNode> own =
        identities.roles().stream()
            .filter(role -> role.arn().equals(ask.caller().roleArn()))
            .flatMap(role -> statements(role.permissions()))
            .toList();
    List<JsonNode> theirs =
        ask.policy().stream()
            .flatMap(SimpleAccess::statements)
            .filter(statement -> names(statement, ask.caller()))
            .toList();
    if (Stream.concat(own.stream(), theirs.stream())
        .anyMatch(statement -> matches(statement, ask, "Deny"))) {
      return Optional.of(sentence(ask, "with an explicit deny in a policy"));
    }
    boolean identity = own.stream().anyMatch(statement -> matches(statement, ask, "Allow"));
    boolean direct =
        theirs.stream()
            .filter(statement -> matches(statement, ask, "Allow"))
            .anyMatch(statement -> namesItself(statement, ask.caller()));
    boolean delegated = theirs.stream().anyMatch(statement -> matches(statement, ask, "Allow"));
    boolean home = ask.caller().account().equals(ask.owner());
    boolean ruled = ask.policy().isPresent() && ask.action().startsWith("kms:");
    if (home ? direct || (identity && (delegated || !ruled)) : identity && delegated) {
      return Optional.empty();
    }
    boolean resourceLacks = (ruled || !home) && !delegated;
    return Optional.of(
        sentence(
            ask,
            "because no "
                + (resourceLacks ? "resource-based" : "identity-based")
                + " policy allows the "
                + ask.action()
                + " action"));
  }

  private static String sentence(Ask ask, String ending) {
    return "User: %s is not authorized to perform: %s on resource: %s %s"
        .formatted(ask.caller().principalArn(), ask.action(), ask.resource(), ending);
  }

  private static Stream<JsonNode> statements(String policy) {
    return items(Json.read(policy).path("Statement"));
  }

  private static boolean matches(JsonNode statement, Ask ask, String effect) {
    boolean conditional = !statement.path("Condition").isEmpty();
    return statement.path("Effect").asString("").equals(effect)
        && (!conditional || effect.equals("Deny"))
        && texts(statement.path("Action")).anyMatch(one -> like(one, ask.action()))
        && texts(statement.path("Resource")).anyMatch(one -> like(one, ask.resource()));
  }

  private static boolean names(JsonNode statement, Caller caller) {
    String account = "arn:aws:iam::" + caller.account() + ":root";
    return namesItself(statement, caller)
        || principals(statement).anyMatch(one -> one.equals(account));
  }

  private static boolean namesItself(JsonNode statement, Caller caller) {
    return principals(statement)
        .anyMatch(
            one ->
                one.equals("*")
                    || one.equals(caller.roleArn())
                    || one.equals(caller.principalArn()));
  }

  private static Stream<String> principals(JsonNode statement) {
    JsonNode principal = statement.path("Principal");
    return texts(principal.isObject() ? principal.path("AWS") : principal);
  }

  private static Stream<String> texts(JsonNode node) {
    return items(node).map(item -> item.asString(""));
  }

  private static Stream<JsonNode> items(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }

  private static boolean like(String pattern, String text) {
    String regex = ("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return text.matches("(?is)" + regex);
  }
}
