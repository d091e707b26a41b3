package org.sentinelsetup.demo.state;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.protocol.Json;

/**
 * Services that send to queues and topics: what their policies let through arrives, the rest is
 * lost.
 */
public final class Notifications implements NotificationTargets {
  private static final Requester S3 = new Requester.Service("s3.amazonaws.com");
  private static final Requester CLOUDWATCH = new Requester.Service("cloudwatch.amazonaws.com");
  private static final Requester SNS = new Requester.Service("sns.amazonaws.com");

  private final Judge access;
  private final Queues queues;
  private final Topics topics;
  private final Keys keys;

  /** Delivery to these queues and topics. */
  public Notifications(Judge access, Queues queues, Topics topics, Keys keys) {
    this.access = access;
    this.queues = queues;
    this.topics = topics;
    this.keys = keys;
  }

  @Override
  public Optional<String> refusal(String target, String bucketArn, String bucketOwner) {
    if (target.contains(":sqs:")) {
      Optional<Queue> queue = queues.byArn(target);
      if (queue.isEmpty()) {
        return Optional.of("The destination queue does not exist");
      }
      return takes(queue.get(), S3, bucketArn, bucketOwner)
          ? Optional.empty()
          : Optional.of(
              "Permissions on the destination queue do not allow S3 to publish notifications from this bucket");
    }
    Optional<Topics.Topic> topic = topics.find(target);
    if (topic.isEmpty()) {
      return Optional.of("The destination topic does not exist");
    }
    return takes(topic.get(), S3, bucketArn, bucketOwner)
        ? Optional.empty()
        : Optional.of(
            "Permissions on the destination topic do not allow S3 to publish notifications from this bucket");
  }

  @Override
  public void send(String target, String bucketArn, String bucketOwner, String body) {
    if (refusal(target, bucketArn, bucketOwner).isPresent()) {
      return;
    }
    queues.byArn(target).ifPresent(queue -> queue.send(body));
    topics.find(target).ifPresent(topic -> publish(topic, "Amazon S3 Notification", body));
  }

  /**
   * Why an alarm cannot publish to a topic, in CloudWatch's words, as seen in
   * github.com/aws-solutions/automated-security-response-on-aws/issues/43 and
   * github.com/awslabs/landing-zone-accelerator-on-aws/issues/31; empty when it can.
   */
  Optional<String> refusal(Topics.Topic topic, String alarmArn, String account) {
    if (!takes(topic, CLOUDWATCH, alarmArn, account)) {
      return Optional.of(
          "Resource: %s is not authorized to perform: SNS:Publish on resource: %s because no resource-based policy allows the SNS:Publish action"
              .formatted(alarmArn, topic.arn()));
    }
    String[] arn = topic.arn().split(":", -1);
    String key = topic.attributes().getOrDefault("KmsMasterKeyId", "");
    return encrypts(new Place(topic.account(), arn[3]), key, CLOUDWATCH, alarmArn, account)
        ? Optional.empty()
        : Optional.of(
            "CloudWatch Alarms does not have authorization to access the SNS topic encryption key.");
  }

  /** Publishes to a topic: confirmed queues whose policies allow it get the message. */
  public void publish(Topics.Topic topic, String subject, String message) {
    topics.note(new Topics.Published(topic.arn(), subject, message));
    for (Topics.Subscription each : topics.subscriptions(topic.arn())) {
      if (each.confirmed() && each.protocol().equals("sqs")) {
        queues
            .byArn(each.endpoint())
            .filter(queue -> takes(queue, SNS, topic.arn(), topic.account()))
            .ifPresent(queue -> queue.send(body(each, topic, subject, message)));
      }
    }
  }

  private static String body(
      Topics.Subscription to, Topics.Topic topic, String subject, String message) {
    if (to.attributes().getOrDefault("RawMessageDelivery", "false").equals("true")) {
      return message;
    }
    return Json.write(
        Json.object()
            .put("Type", "Notification")
            .put("TopicArn", topic.arn())
            .put("Subject", subject)
            .put("Message", message));
  }

  private boolean takes(Queue queue, Requester sender, String source, String account) {
    AccessRequest send =
        request(sender, "sqs:SendMessage", queue.arn(), queue.place().account(), source, account);
    String key = queue.settings().getOrDefault("KmsMasterKeyId", "");
    return allowed(send, queue.policy()) && encrypts(queue.place(), key, sender, source, account);
  }

  /**
   * Who sends to an encrypted queue or topic has to be let in by the key too; the policy of AWS's
   * own key lets no service in.
   */
  private boolean encrypts(
      Place place, String id, Requester sender, String source, String account) {
    if (id.isEmpty()) {
      return true;
    }
    Optional<Keys.StoredKey> key = keys.named(place, id);
    return key.isPresent()
        && key.get().state().equals("Enabled")
        && Stream.of("kms:GenerateDataKey", "kms:Decrypt")
            .allMatch(
                action ->
                    allowed(
                        request(
                            sender,
                            action,
                            key.get().arn(),
                            key.get().place().account(),
                            source,
                            account),
                        Optional.of(PolicyReader.read(key.get().policy(), PolicyKind.KEY))));
  }

  private boolean takes(Topics.Topic topic, Requester sender, String source, String account) {
    Optional<PolicyDocument> policy =
        Optional.ofNullable(topic.attributes().get("Policy"))
            .map(json -> PolicyReader.read(json, PolicyKind.TOPIC));
    return allowed(
        request(sender, "sns:Publish", topic.arn(), topic.account(), source, account), policy);
  }

  private static AccessRequest request(
      Requester sender,
      String action,
      String resource,
      String owner,
      String source,
      String account) {
    return new AccessRequest(sender, action, resource, owner, Map.of())
        .with("aws:SourceArn", source)
        .with("aws:SourceAccount", account);
  }

  private boolean allowed(AccessRequest request, Optional<PolicyDocument> policy) {
    return access.decide(request, policy).allowed();
  }
}
