package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.JsonNode;

/**
 * Reads over the policies we make, before anybody sees them, for faults that AWS accepts in silence
 * or only refuses when it is too late: a set-up script once wrote {@code kms=Decrypt} into people's
 * key policies (github.com/Azure/Azure-Sentinel/issues/12242). Stricter than AWS on purpose, so not
 * for policies that others wrote.
 */
public final class PolicyLint {
  private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9*?]+");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Set<String> WITHOUT_ACCOUNT = Set.of("s3");

  private PolicyLint() {}

  /**
   * Checks every statement.
   *
   * @param document a policy we made: of a key, a queue, a bucket, a topic or a role
   * @return what is wrong, naming statement and element; empty when nothing is
   */
  public static List<Text> check(PolicyDocument document) {
    return document.statements().stream()
        .flatMap(statement -> statement(statement.number(), statement.tree()).stream())
        .toList();
  }

  /**
   * Checks the actions alone, also in policies that others wrote: one that is none allows nothing.
   *
   * @param document any policy
   * @return what is wrong, naming the statement; empty when nothing is
   */
  public static List<Text> malformedActions(PolicyDocument document) {
    return document.statements().stream()
        .flatMap(
            statement ->
                Stream.of("Action", "NotAction")
                    .flatMap(
                        element ->
                            statement.strings(element).stream()
                                .filter(action -> !action.equals("*"))
                                .filter(action -> !ACTION.matcher(action).matches())
                                .map(
                                    action ->
                                        Text.of(
                                            "policy.lint-action",
                                            statement.name(),
                                            element,
                                            action))))
        .toList();
  }

  static List<Text> statement(int number, JsonNode tree) {
    Text name = new PolicyStatement(number, tree).name();
    List<Text> faults = new ArrayList<>();
    if (!List.of("Allow", "Deny").contains(tree.path("Effect").asString(""))) {
      faults.add(Text.of("policy.lint-effect", name));
    }
    Stream.of("Action", "NotAction")
        .forEach(element -> faults.addAll(actions(name, element, tree)));
    Stream.of("Resource", "NotResource")
        .forEach(element -> faults.addAll(resources(name, element, tree.path(element))));
    Stream.of("Principal", "NotPrincipal")
        .forEach(element -> faults.addAll(principals(name, element, tree.path(element))));
    tree.path("Condition")
        .forEachEntry((operator, keys) -> faults.addAll(conditions(name, operator, keys)));
    return List.copyOf(faults);
  }

  private static List<Text> actions(Text name, String element, JsonNode tree) {
    if (!tree.has(element)) {
      return element.equals("Action") && !tree.has("NotAction")
          ? List.of(Text.of("policy.lint-missing", name, element))
          : List.of();
    }
    List<String> actions = Json.strings(tree.path(element));
    return actions.isEmpty()
        ? List.of(Text.of("policy.lint-missing", name, element))
        : actions.stream()
            .filter(action -> !ACTION.matcher(action).matches())
            .map(action -> Text.of("policy.lint-action", name, element, action))
            .toList();
  }

  private static List<Text> resources(Text name, String element, JsonNode resources) {
    return Json.strings(resources).stream()
        .filter(resource -> !resource.equals("*") && !isSoundArn(resource))
        .map(resource -> Text.of("policy.lint-resource", name, element, resource))
        .toList();
  }

  private static List<Text> principals(Text name, String element, JsonNode principals) {
    return Stream.of("AWS", "Federated")
        .flatMap(type -> Json.strings(principals.path(type)).stream())
        .filter(principal -> !principal.equals("*") && !ACCOUNT.matcher(principal).matches())
        .filter(principal -> !isSoundArn(principal))
        .map(principal -> Text.of("policy.lint-principal", name, element, principal))
        .toList();
  }

  private static List<Text> conditions(Text name, String operator, JsonNode keys) {
    if (!keys.isObject() || keys.isEmpty()) {
      return List.of(Text.of("policy.lint-condition", name, operator));
    }
    return keys.valueStream()
        .flatMap(values -> Json.strings(values).stream())
        .filter(value -> value.startsWith("arn:") && !isSoundArn(value))
        .map(value -> Text.of("policy.lint-resource", name, operator, value))
        .toList();
  }

  private static boolean isSoundArn(String text) {
    return Arn.parse(text) instanceof Checked.Valid<Arn>(var arn)
        && !arn.service().isEmpty()
        && !arn.resource().isEmpty()
        && !text.contains("//")
        && !text.contains(" ")
        && (WITHOUT_ACCOUNT.contains(arn.service()) || ACCOUNT.matcher(arn.account()).matches());
  }
}
