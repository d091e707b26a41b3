package org.sentinelsetup.engine.permissions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.engine.policy.PrettyJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement that allows something.
 *
 * @param sid what it is for, letters and digits
 * @param actions the actions, each once and in order
 * @param resources what they may be done to
 * @param equal what the request has to say, empty for nothing
 */
record Statement(
    String sid, List<String> actions, List<String> resources, Map<String, String> equal) {
  /** For actions that take no resource. */
  private static final List<String> ANYTHING = List.of("*");

  Statement {
    actions = actions.stream().distinct().sorted().toList();
    resources = resources.stream().distinct().toList();
    equal = Map.copyOf(equal);
  }

  static Statement on(Collection<String> resources, String sid, String... actions) {
    return new Statement(sid, List.of(actions), List.copyOf(resources), Map.of());
  }

  static Statement on(String resource, String sid, String... actions) {
    return on(List.of(resource), sid, actions);
  }

  static Statement onAnything(String sid, String... actions) {
    return on(ANYTHING, sid, actions);
  }

  /** With no action or no resource IAM would refuse it, and there is nothing to allow. */
  boolean saysSomething() {
    return !actions.isEmpty() && !resources.isEmpty();
  }

  /** The policy of these statements. */
  static String policy(List<Statement> statements) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("Version", "2012-10-17");
    var array = policy.putArray("Statement");
    statements.stream().filter(Statement::saysSomething).map(Statement::tree).forEach(array::add);
    return String.join("\n", PrettyJson.lines(policy));
  }

  private ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("Sid", sid).put("Effect", "Allow");
    var actionArray = tree.putArray("Action");
    actions.forEach(actionArray::add);
    var resourceArray = tree.putArray("Resource");
    resources.forEach(resourceArray::add);
    if (!equal.isEmpty()) {
      ObjectNode condition = tree.putObject("Condition").putObject("StringEquals");
      equal.forEach(condition::put);
    }
    return tree;
  }
}
