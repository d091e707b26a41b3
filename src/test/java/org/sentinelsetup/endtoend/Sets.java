package org.sentinelsetup.endtoend;

import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Seed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Permission sets of the logging account that hold exactly what was printed. */
final class Sets {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String DENY =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"%s","Resource":"*"}]}""";

  private Sets() {}

  /** Takes an action from whoever signs in as LogAdmin. */
  static void deny(World world, String action) {
    world.roles().all().stream()
        .filter(role -> role.name().startsWith("AWSReservedSSO_LogAdmin"))
        .forEach(
            role ->
                world
                    .roles()
                    .putRolePolicy(role.account(), role.name(), "deny", DENY.formatted(action)));
  }

  /** Gives the person a set; where the policy names a role of sets, it names this one. */
  static void assign(World world, String set, String policy) {
    var people = world.identities();
    String own = policy.replaceAll("role/\\*[A-Za-z_0-9]+", "role/*" + set);
    String arn = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/" + set;
    people.assign(
        people.assignments(Seed.LOGGING).getFirst().account(),
        set,
        people.role(arn, own, world.clock().now()));
  }

  /** What either of two policies allows. */
  static String both(String one, String other) {
    var all = (ObjectNode) JSON.readTree(one);
    ((ArrayNode) all.path("Statement"))
        .addAll(JSON.readTree(other).path("Statement").valueStream().toList());
    return JSON.writeValueAsString(all);
  }
}
