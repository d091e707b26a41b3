package org.sentinelsetup.aws;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.model.TopicDescription;
import org.sentinelsetup.model.TopicSubscription;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Simple Notification Service. docs.aws.amazon.com/sns/latest/api/welcome.html */
public final class Sns {
  private final SnsClient client;
  private final Calls calls = new Calls("SNS");

  Sns(SnsClient client) {
    this.client = client;
  }

  /**
   * All subscriptions of a topic.
   *
   * @param topicArn the topic
   * @return every page
   * @throws AwsCallException when refused
   */
  public List<TopicSubscription> subscriptions(String topicArn) {
    return calls.perform(
        "ListSubscriptionsByTopic",
        () ->
            client
                .listSubscriptionsByTopicPaginator(request -> request.topicArn(topicArn))
                .subscriptions()
                .stream()
                .map(Sns::subscription)
                .toList());
  }

  /**
   * A topic.
   *
   * @param topicArn the topic
   * @return empty when there is none of this ARN
   * @throws AwsCallException when refused
   */
  public Optional<TopicDescription> topic(String topicArn) {
    return calls.perform(
        "GetTopicAttributes",
        () -> {
          try {
            return Optional.of(
                new TopicDescription(
                    topicArn,
                    Calls.orNull(
                        client
                            .getTopicAttributes(request -> request.topicArn(topicArn))
                            .attributes()
                            .get("KmsMasterKeyId"))));
          } catch (NotFoundException _) {
            return Optional.empty();
          }
        });
  }

  /** A word stands in the ARN's place until the recipient agrees. */
  private static TopicSubscription subscription(Subscription subscription) {
    return new TopicSubscription(
        Calls.need(subscription.protocol(), "Protocol"),
        Calls.need(subscription.endpoint(), "Endpoint"),
        Calls.need(subscription.subscriptionArn(), "SubscriptionArn").startsWith("arn:"));
  }
}
