package org.sentinelsetup.engine.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.Kms;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadBucket;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadKey;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadQueue;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadTopic;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Redrive;
import org.sentinelsetup.model.RolePolicy;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TopicDescription;

/** Reads the parts of a connection, each by a call of its own. */
final class Reader {
  private static final String AWS_SQS = "alias/aws/sqs";
  private static final String AWS_SNS = "alias/aws/sns";

  private final Access access;
  private final AccountClients aws;
  private final String account;

  Reader(Access access, AccountClients aws, String account) {
    this.access = access;
    this.aws = aws;
    this.account = account;
  }

  List<Part<RolePolicy>> policies(String role) {
    List<Part<RolePolicy>> all = new ArrayList<>();
    Part<List<String>> within =
        Part.read("iam:ListRolePolicies", role, () -> aws.iam().policiesWithin(role));
    Part<List<String>> attached =
        Part.read("iam:ListAttachedRolePolicies", role, () -> aws.iam().policiesAttached(role));
    each(within, all)
        .forEach(
            name ->
                all.add(
                    Part.read(
                        "iam:GetRolePolicy",
                        role + "/" + name,
                        () -> aws.iam().policyWithin(role, name))));
    each(attached, all)
        .forEach(
            arn ->
                all.add(
                    Part.read("iam:GetPolicy", arn, () -> aws.iam().policyVersion(arn))
                        .then(
                            version ->
                                Part.read(
                                    "iam:GetPolicyVersion",
                                    arn,
                                    () -> aws.iam().managedPolicy(arn, version)))));
    return all;
  }

  /** The names of a list; that it could not be read stands for the policies it would have named. */
  private static List<String> each(Part<List<String>> list, List<Part<RolePolicy>> all) {
    return switch (list) {
      case Part.Known<List<String>>(var names) -> names;
      case Part.Unread<List<String>>(var why) -> {
        all.add(new Part.Unread<>(why));
        yield List.of();
      }
    };
  }

  /** A queue, which may lie in another Region than the rest. */
  ReadQueue queue(String arn) {
    Part<Optional<QueueDescription>> queue = described(arn);
    Optional<QueueDescription> there = queue.ifRead().flatMap(one -> one);
    return new ReadQueue(
        arn,
        queue,
        there.map(QueueDescription::redrive).map(Redrive::targetArn).map(this::described),
        there
            .map(QueueDescription::kmsKeyId)
            .filter(id -> !id.endsWith(AWS_SQS))
            .flatMap(id -> keys(List.of(id)).stream().findFirst()));
  }

  private Part<Optional<QueueDescription>> described(String text) {
    if (!(Arn.parse(text) instanceof Valid<Arn>(Arn arn)) || !arn.account().equals(account)) {
      return Part.unread(
          Text.of("diagnose.elsewhere", text, account), Text.of("diagnose.elsewhere-fix"));
    }
    var sqs = access.in(arn.region()).sqs();
    return Part.read("sqs:GetQueueUrl", text, () -> sqs.url(arn.resource()))
        .then(
            url ->
                url.isEmpty()
                    ? Part.known(Optional.empty())
                    : Part.readIfThere(
                        "sqs:GetQueueAttributes", text, () -> sqs.describe(url.get())));
  }

  ReadBucket bucket(String name) {
    return new ReadBucket(
        name,
        Part.read("s3:ListBucket", name, () -> aws.s3().location(name, account)),
        Part.read("s3:GetBucketNotification", name, () -> aws.s3().notification(name, account)),
        Part.read("s3:GetBucketPolicy", name, () -> aws.s3().policy(name, account)),
        Part.read("s3:GetEncryptionConfiguration", name, () -> aws.s3().encryption(name, account)));
  }

  /**
   * Keys, each once, whatever they are called by.
   *
   * @param names ids, aliases or ARNs
   */
  List<ReadKey> keys(List<String> names) {
    Map<String, ReadKey> all = new LinkedHashMap<>();
    for (String name : names) {
      ReadKey key = key(name);
      all.putIfAbsent(key.arn(), key);
    }
    return List.copyOf(all.values());
  }

  private ReadKey key(String name) {
    var described =
        Part.read("kms:DescribeKey", name, () -> kms(name).orElse(aws.kms()).describe(name));
    String arn = described.ifRead().map(key -> key.arn()).orElse(name);
    if (described.ifRead().isEmpty() && !name.startsWith("arn:")) {
      return new ReadKey(name, described, described.then(_ -> Part.known("")));
    }
    Optional<Kms> owner = kms(arn);
    return new ReadKey(
        arn,
        described,
        owner.isEmpty()
            ? Part.unread(
                Text.of("diagnose.elsewhere", arn, account), Text.of("diagnose.elsewhere-fix"))
            : Part.read("kms:GetKeyPolicy", arn, () -> owner.get().policy(arn)));
  }

  /** KMS where a key's policy can be read; empty when nobody is signed in there. */
  private Optional<Kms> kms(String name) {
    if (!(Arn.parse(name) instanceof Valid<Arn>(Arn arn))) {
      return Optional.of(aws.kms());
    }
    return arn.account().equals(account)
        ? Optional.of(access.in(arn.region()).kms())
        : access.elsewhere(arn.account(), arn.region()).map(AccountClients::kms);
  }

  ReadTopic topic(String arn) {
    Part<Optional<TopicDescription>> topic =
        Part.read("sns:GetTopicAttributes", arn, () -> aws.sns().topic(arn));
    @Nullable String key =
        topic.ifRead().flatMap(one -> one).map(TopicDescription::kmsKeyId).orElse(null);
    boolean there = topic.ifRead().map(Optional::isPresent).orElse(true);
    return new ReadTopic(
        arn,
        topic,
        there
            ? Part.read("sns:ListSubscriptionsByTopic", arn, () -> aws.sns().subscriptions(arn))
            : Part.known(List.of()),
        Stream.ofNullable(key)
            .filter(id -> !id.endsWith(AWS_SNS))
            .flatMap(id -> keys(List.of(id)).stream())
            .findFirst());
  }
}
