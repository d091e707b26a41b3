package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Keys.Manager;

/**
 * What a large organisation has beside the usual: nothing of it matters, and all of it is listed.
 */
public final class SeedLarge {
  /** Accounts in the portal. */
  public static final int ACCOUNTS = 2000;

  /** Buckets of the logging account. */
  public static final int BUCKETS = 1000;

  /** Customer keys of the logging account in the Region of the logs; each has an alias. */
  public static final int KEYS = 1000;

  private static final List<String> STAGES = List.of("Production", "Test", "Development");
  private static final long FIRST_ACCOUNT = 200_000_000_003L;
  private static final long STEP = 104_729;

  private SeedLarge() {}

  /** Adds accounts until there are so many. */
  static void plantAccounts(World world, int wanted) {
    Identities people = world.identities();
    for (int number = people.accounts().size(); number < wanted; number++) {
      String name = "Workload %04d %s".formatted(number + 1, STAGES.get(number % STAGES.size()));
      String mail = "workload-%04d@example.com".formatted(number + 1);
      var account = people.account(String.valueOf(FIRST_ACCOUNT + number * STEP), name, mail);
      Seed.assign(world, account, "ReadOnly", Seed.READING, world.ids());
    }
  }

  /** Adds buckets until there are so many, as many before the log bucket as after it. */
  static void plantBuckets(World world) {
    Instant since = world.clock().now().minus(Duration.ofDays(200));
    Place place = world.landscape().logs();
    int missing = BUCKETS - world.buckets().of(Seed.LOGGING).size();
    for (int number = 1; number <= missing; number++) {
      String half = number <= missing / 2 ? "acme-data-%04d" : "acme-team-%04d";
      world.buckets().add(half.formatted(number), place, since);
    }
  }

  /** Adds customer keys with aliases until there are so many. */
  static void plantKeys(World world) {
    Instant since = world.clock().now().minus(Duration.ofDays(200));
    Place place = world.landscape().logs();
    Keys keys = world.keys();
    String policy = SeedKeys.forAccount(place);
    long there = keys.keys(place).stream().filter(key -> key.manager() == Manager.CUSTOMER).count();
    for (long number = there + 1; number <= KEYS; number++) {
      String id = world.ids().uuid();
      String name = "team-%04d".formatted(number);
      keys.add(place, id, "Key of " + name, Manager.CUSTOMER, since, policy);
      keys.alias(place, "alias/" + name, Optional.of(id));
    }
  }
}
