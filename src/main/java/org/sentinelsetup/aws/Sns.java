package org.sentinelsetup.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.model.ConfirmationLink;
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

  /**
   * Whether only a signed request can end a subscription.
   *
   * @param subscriptionArn a confirmed subscription
   * @return empty when it is gone
   * @throws AwsCallException when refused
   */
  public Optional<Boolean> authenticated(String subscriptionArn) {
    return calls.perform(
        "GetSubscriptionAttributes",
        () -> {
          try {
            Map<String, String> attributes =
                client
                    .getSubscriptionAttributes(request -> request.subscriptionArn(subscriptionArn))
                    .attributes();
            return Optional.of("true".equals(attributes.get("ConfirmationWasAuthenticated")));
          } catch (NotFoundException _) {
            return Optional.empty();
          }
        });
  }

  /**
   * Confirms a subscription so that only a signed request can end it.
   * docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html
   *
   * @param link the topic and the token of the mail
   * @throws AwsCallException when refused; its text is AWS's and does not hold the token
   */
  public void confirm(ConfirmationLink link) {
    calls.run(
        "ConfirmSubscription",
        () ->
            client.confirmSubscription(
                request ->
                    request
                        .topicArn(link.topicArn())
                        .token(link.token())
                        .authenticateOnUnsubscribe("true")));
  }

  private static TopicSubscription subscription(Subscription subscription) {
    return new TopicSubscription(
        Calls.need(subscription.protocol(), "Protocol"),
        Calls.need(subscription.endpoint(), "Endpoint"),
        Calls.need(subscription.subscriptionArn(), "SubscriptionArn"));
  }
}
