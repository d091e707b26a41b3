package org.sentinelsetup.endtoend;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Buckets;
import org.sentinelsetup.demo.state.IamRole;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Providers.Provider;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Topics.Topic;

/**
 * What stands in the logging account's Region, to be compared with what stands there later.
 *
 * @param policies key policies by ARN, to the byte
 * @param rules notifications by bucket
 * @param audiences audiences by provider
 * @param roles trust and policies by role
 * @param queues settings by queue
 * @param topics ARNs
 */
record Possessions(
    Map<String, String> policies,
    Map<String, NotificationRules> rules,
    Map<String, List<String>> audiences,
    Map<String, String> roles,
    Map<String, Map<String, String>> queues,
    List<String> topics) {
  static final String PROVIDER =
      "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/";

  static Possessions of(World world) {
    Place place = world.buckets().find("acme-org-logs").orElseThrow().place();
    return new Possessions(
        by(world.keys().keys(place), StoredKey::arn, StoredKey::policy),
        by(
            world.buckets().of(Samples.ACCOUNT),
            Buckets.Bucket::name,
            Buckets.Bucket::notifications),
        by(world.providers().list(Samples.ACCOUNT), Provider::arn, Provider::clientIds),
        by(world.roles().all(), IamRole::arn, role -> role.trust() + role.policies()),
        by(world.queues().list(place), Queue::arn, Queue::settings),
        world.topics().list(place).stream().map(Topic::arn).toList());
  }

  private static <T, V> Map<String, V> by(
      List<T> all, Function<T, String> name, Function<T, V> value) {
    return all.stream().collect(Collectors.toMap(name, value));
  }

  /** The same, without the provider that stays when a connection made it. */
  Possessions withoutProvider() {
    return new Possessions(
        policies, rules, without(audiences, PROVIDER::equals), roles, queues, topics);
  }

  /** The same, without what a connection adds beside rules, statements and audiences. */
  Possessions withoutStack() {
    return new Possessions(
        policies,
        rules,
        audiences,
        without(roles, Samples.ROLE::equals),
        without(queues, arn -> arn.contains(":cloudtrail-sentinel-integration")),
        topics.stream().filter(arn -> !arn.contains(":cloudtrail-")).toList());
  }

  String policy() {
    return String.valueOf(policies.get(Samples.KEY));
  }

  NotificationRules logRules() {
    return rules.getOrDefault("acme-org-logs", NotificationRules.NONE);
  }

  private static <V> Map<String, V> without(
      Map<String, V> all, java.util.function.Predicate<String> name) {
    return all.entrySet().stream()
        .filter(one -> !name.test(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
