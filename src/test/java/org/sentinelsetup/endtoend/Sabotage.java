package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.IamRole;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.sentinelsetup.demo.state.Queue;

/** Spoils one thing of what a deployment made. Fails when there was nothing to spoil. */
final class Sabotage {
  private static final String ACCOUNT = "111122223333";
  private static final String ROLE = "OIDC_Sentinel-cloudtrail-eu-west-1";
  private static final String POLICY = "sentinel-read-logs";
  private static final String QUEUE =
      "arn:aws:sqs:eu-west-1:111122223333:cloudtrail-sentinel-integration";
  private static final String KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666";
  private static final String BUCKET = "acme-org-logs";

  private final World world;

  Sabotage(World world) {
    this.world = world;
  }

  Sabotage trust(String text, String instead) {
    IamRole role = world.roles().getRole(ACCOUNT, ROLE);
    world.roles().updateAssumeRolePolicy(ACCOUNT, ROLE, replaced(role.trust(), text, instead));
    return this;
  }

  Sabotage role(String text, String instead) {
    String policy = world.roles().getRolePolicy(ACCOUNT, ROLE, POLICY);
    world.roles().putRolePolicy(ACCOUNT, ROLE, POLICY, replaced(policy, text, instead));
    return this;
  }

  Sabotage queuePolicy(String text, String instead) {
    Queue queue = world.queues().byArn(QUEUE).orElseThrow();
    String policy = queue.settings().get("Policy");
    world.queues().setQueueAttributes(queue, Map.of("Policy", replaced(policy, text, instead)));
    return this;
  }

  Sabotage keyPolicy(String text, String instead) {
    StoredKey key = world.keys().find(KEY).orElseThrow();
    key.policy(replaced(key.policy(), text, instead));
    return this;
  }

  Sabotage notification(UnaryOperator<Rule> change) {
    var bucket = world.buckets().find(BUCKET).orElseThrow();
    NotificationRules rules = bucket.notifications();
    bucket.notifications(
        new NotificationRules(
            rules.rules().stream()
                .map(rule -> rule.target().equals(QUEUE) ? change.apply(rule) : rule)
                .toList(),
            rules.eventBridge()));
    assertThat(bucket.notifications()).isNotEqualTo(rules);
    return this;
  }

  private static String replaced(String policy, String text, String instead) {
    assertThat(policy).contains(text);
    return policy.replace(text, instead);
  }
}
