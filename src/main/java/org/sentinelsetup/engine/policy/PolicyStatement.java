package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.JsonNode;

/** One statement of a policy, read only. */
public final class PolicyStatement {
  private final int number;
  private final JsonNode tree;

  PolicyStatement(int number, JsonNode tree) {
    this.number = number;
    this.tree = tree;
  }

  /**
   * Its place in the document.
   *
   * @return 1 for the first
   */
  public int number() {
    return number;
  }

  /**
   * Its Sid.
   *
   * @return the Sid, empty when it has none
   */
  public String sid() {
    return tree.path("Sid").asString("");
  }

  /**
   * How to speak of it: two statements may share a Sid, so its place is always said.
   *
   * @return its place, and its Sid if it has one
   */
  public Text name() {
    return sid().isEmpty()
        ? Text.of("policy.statement-number", number)
        : Text.of("policy.statement-sid", number, sid());
  }

  JsonNode tree() {
    return tree;
  }

  /**
   * Whether it has an element at all.
   *
   * @param element its name
   * @return true when it does
   */
  public boolean has(String element) {
    return tree.has(element);
  }

  /**
   * Whether it allows something.
   *
   * @return true for the Effect Allow
   */
  public boolean allows() {
    return tree.path("Effect").asString("").equals("Allow");
  }

  /**
   * Whether it denies something.
   *
   * @return true for the Effect Deny
   */
  public boolean denies() {
    return tree.path("Effect").asString("").equals("Deny");
  }

  /**
   * The values of an element.
   *
   * @param element {@code Resource}, {@code Action} and others
   * @return its values, none when it is left out
   */
  public List<String> strings(String element) {
    return Json.strings(tree.path(element));
  }

  /**
   * A test on what a request says.
   *
   * @param operator how it is compared: {@code StringEquals}
   * @param key what of the request
   * @param values with what
   */
  public record Condition(String operator, String key, List<String> values) {
    /** Keeps the list unchangeable. */
    public Condition {
      values = List.copyOf(values);
    }
  }

  /**
   * Its tests, all of which a request has to pass.
   *
   * @return one for each operator and key
   */
  public List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    tree.path("Condition")
        .forEachEntry(
            (operator, keys) ->
                keys.forEachEntry(
                    (key, values) -> all.add(new Condition(operator, key, Json.strings(values)))));
    return List.copyOf(all);
  }

  /**
   * Whom it is about.
   *
   * @param type {@code Federated}, {@code Service}
   * @return those of that type
   */
  public List<String> principals(String type) {
    return Json.strings(tree.path("Principal").path(type));
  }

  /**
   * The principals under {@code AWS}; {@code *} alone counts as {@code *} under it.
   *
   * @return ARNs, accounts, unique ids of deleted roles
   */
  public List<String> awsPrincipals() {
    JsonNode principal = tree.path("Principal");
    return Json.strings(principal.isObject() ? principal.path("AWS") : principal);
  }

  /** Everybody it names under {@code AWS}, to let in or to leave out. */
  List<String> namedPrincipals() {
    return Stream.concat(
            awsPrincipals().stream(), Json.strings(tree.path("NotPrincipal").path("AWS")).stream())
        .toList();
  }

  /** Whether it may be about a role: it names it, or excepts others. */
  boolean mayMean(String roleArn) {
    return has("NotPrincipal")
        || awsPrincipals().stream()
            .anyMatch(
                principal ->
                    Caller.of(roleArn).map(role -> role.isMeantBy(principal)).orElse(true));
  }

  /**
   * Whether its Action or NotAction takes in an action. Names compare without case
   * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html).
   *
   * @param action the action
   * @return true when it is about it
   */
  public boolean concerns(String action) {
    boolean listed = strings("Action").stream().anyMatch(pattern -> matches(pattern, action));
    boolean others =
        has("NotAction") && strings("NotAction").stream().noneMatch(p -> matches(p, action));
    return listed || others;
  }

  /**
   * Whether a pattern takes in a text, whatever its case.
   *
   * @param pattern with {@code *} and {@code ?}
   * @param action the text
   * @return true when it does
   */
  public static boolean matches(String pattern, String action) {
    String expression =
        pattern
            .toLowerCase(Locale.ROOT)
            .chars()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining());
    return action.toLowerCase(Locale.ROOT).matches(expression);
  }
}
