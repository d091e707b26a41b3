package org.sentinelsetup.demo.service;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Partition;
import tools.jackson.databind.JsonNode;

/** Whether everybody a key policy names exists, as far as KMS knows by now. */
final class KeyPolicyPrincipals {
  private static final Pattern ARN =
      Pattern.compile("arn:[a-z-]+:(iam|sts)::(\\d{12}):(root|(?:user|role|assumed-role)/.+)");
  private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com");

  private final World world;

  KeyPolicyPrincipals(World world) {
    this.world = world;
  }

  /**
   * Lets a policy pass whose principals all exist.
   *
   * @throws Fault MalformedPolicyDocumentException
   */
  void check(List<JsonNode> statements) {
    boolean good =
        statements.stream()
            .allMatch(
                statement ->
                    KeyPolicyGrammar.principals(statement, "AWS").allMatch(this::exists)
                        && KeyPolicyGrammar.principals(statement, "Service")
                            .allMatch(name -> SERVICE.matcher(name).matches()));
    if (!good) {
      // Wording: github.com/awslabs/minimum-viable-dataspace-on-aws/issues/6
      throw KeyPolicyGrammar.malformed(
          "Policy contains a statement with one or more invalid principals.");
    }
  }

  private boolean exists(String name) {
    if (name.equals("*")) {
      return true;
    }
    if (name.matches("\\d{12}")) {
      return isAccount(name);
    }
    Matcher arn = ARN.matcher(name);
    if (!arn.matches()
        || !Partition.in(name).equals(world.landscape().partition())
        || !isAccount(arn.group(2))) {
      return false;
    }
    String rest = arn.group(3);
    return switch (arn.group(1)) {
      case "sts" -> rest.startsWith("assumed-role/");
      default -> rest.equals("root") || isVisible(name);
    };
  }

  private boolean isAccount(String id) {
    return world.identities().accounts().stream().anyMatch(account -> account.id().equals(id));
  }

  private boolean isVisible(String arn) {
    return world
        .principals()
        .find(arn)
        .map(found -> found.since().plus(world.keys().principalDelay()))
        .filter(visible -> !world.clock().now().isBefore(visible))
        .isPresent();
  }
}
