package org.sentinelsetup.engine.diagnose;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.engine.notification.RuleReach;
import org.sentinelsetup.engine.policy.IdentityGrant;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.AccountSummary;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Encryption;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.QueueAlarm;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.RoleDescription;
import org.sentinelsetup.model.RolePolicy;
import org.sentinelsetup.model.TopicDescription;
import org.sentinelsetup.model.TopicSubscription;
import org.sentinelsetup.model.Trail;

/**
 * All that could be read of a connection, whoever made it.
 *
 * @param region the Region it was looked for in
 * @param role the role Sentinel takes
 * @param policies what the role may do
 * @param providers the OIDC providers the role trusts
 * @param queues the queues it reads
 * @param buckets the buckets it reads
 * @param trails the account's trails, each of which may name a key of its own
 * @param keys the keys the logs are encrypted with, or the role is meant to decrypt with
 * @param alarms the alarms on the queues
 * @param topics whom the alarms tell
 * @param summary what IAM says of the account, empty where it does not matter
 */
record ExistingSetup(
    String region,
    RoleDescription role,
    List<Part<RolePolicy>> policies,
    List<Trusted> providers,
    List<ReadQueue> queues,
    List<ReadBucket> buckets,
    Part<List<Trail>> trails,
    List<ReadKey> keys,
    Part<List<QueueAlarm>> alarms,
    List<ReadTopic> topics,
    Optional<Part<AccountSummary>> summary) {
  ExistingSetup {
    policies = List.copyOf(policies);
    providers = List.copyOf(providers);
    queues = List.copyOf(queues);
    buckets = List.copyOf(buckets);
    keys = List.copyOf(keys);
    topics = List.copyOf(topics);
  }

  /** A provider as the trust policy names it. */
  record Trusted(String arn, Part<Optional<OidcProvider>> provider) {}

  /**
   * A queue.
   *
   * @param deadLetters the queue its messages end in, empty when it names none
   * @param key the customer's key it encrypts with, empty when there is none
   */
  record ReadQueue(
      String arn,
      Part<Optional<QueueDescription>> queue,
      Optional<Part<Optional<QueueDescription>>> deadLetters,
      Optional<ReadKey> key) {
    String name() {
      return arn.substring(arn.lastIndexOf(':') + 1);
    }

    String region() {
      return arn.split(":", -1)[3];
    }
  }

  /** A bucket. */
  record ReadBucket(
      String name,
      Part<String> region,
      Part<NotificationConfiguration> notification,
      Part<Optional<String>> policy,
      Part<Encryption> encryption) {
    /** What it tells a queue or topic of. */
    List<RuleReach> reach(String destinationArn) {
      return notification.ifRead().map(RuleReach::of).orElse(List.of()).stream()
          .filter(rule -> rule.destinationArn().equals(destinationArn))
          .toList();
    }
  }

  /** A key. */
  record ReadKey(String arn, Part<KmsKey> key, Part<String> policy) {}

  /** A topic; the key only when it is a customer's. */
  record ReadTopic(
      String arn,
      Part<Optional<TopicDescription>> topic,
      Part<List<TopicSubscription>> subscriptions,
      Optional<ReadKey> key) {}

  Arn roleArn() {
    if (Arn.parse(role.arn()) instanceof Valid<Arn>(Arn arn)) {
      return arn;
    }
    throw new IllegalStateException("IAM gave no ARN: " + role.arn());
  }

  String account() {
    return roleArn().account();
  }

  String partition() {
    return roleArn().partition();
  }

  String bucketArn(String bucket) {
    return "arn:%s:s3:::%s".formatted(partition(), bucket);
  }

  /** What the role may do by the policies that could be read. */
  IdentityGrant rights() {
    return rights(policies);
  }

  static IdentityGrant rights(List<Part<RolePolicy>> policies) {
    return new IdentityGrant(
        policies.stream()
            .flatMap(part -> part.ifRead().stream())
            .flatMap(policy -> document(policy.document()).stream())
            .toList());
  }

  /** Whether every policy of the role could be read. */
  boolean rightsKnown() {
    return policies.stream()
        .allMatch(
            part -> part.ifRead().filter(one -> document(one.document()).isPresent()).isPresent());
  }

  static Optional<PolicyDocument> document(String text) {
    return PolicyDocument.read(text) instanceof Valid<PolicyDocument>(PolicyDocument document)
        ? Optional.of(document)
        : Optional.empty();
  }
}
