package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Topics.Published;
import org.sentinelsetup.demo.state.Topics.Standing;
import org.sentinelsetup.demo.state.Topics.Subscription;

/**
 * What SNS has mailed, whoever it was mailed to: invitations with their links, and what was
 * published. docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html
 */
public final class Mailbox {
  /** docs.aws.amazon.com/sns/latest/api/API_Subscribe.html */
  private static final Duration TOKEN_LIFE = Duration.ofDays(2);

  private static final int TOKEN_LENGTH = 160;

  /**
   * A mail.
   *
   * @param subscriptionArn what it was sent for
   * @param token of the link that confirms; empty in a message
   */
  public record Mail(
      Instant sent,
      String to,
      String topicArn,
      String subscriptionArn,
      String subject,
      String text,
      String token) {
    /** The address of the link that confirms, in AWS's form; of no use in the demo but to copy. */
    public String link() {
      String region = topicArn.split(":", -1)[3];
      return "https://sns.%s.amazonaws.com/confirmation.html?TopicArn=%s&Token=%s&Endpoint=%s"
          .formatted(region, topicArn, token, to);
    }
  }

  private final DemoClock clock;
  private final Topics topics;
  private final List<Mail> mails = new ArrayList<>();

  /** The mailbox of everybody these topics mail to; empty. */
  public Mailbox(DemoClock clock, Topics topics) {
    this.clock = clock;
    this.topics = topics;
    topics.onSubscribed(this::invite);
    topics.onPublished(this::deliver);
  }

  /** Every mail, the oldest first. */
  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  /** The invitation with this token. */
  public Optional<Mail> invitation(String token) {
    return mails.stream()
        .filter(mail -> !token.isEmpty() && mail.token().equals(token))
        .findFirst();
  }

  /**
   * Confirms with the token of a mail. That a topic's token serves no other topic is stricter than
   * AWS, which was seen to look at the Region only (github.com/localstack/localstack/pull/8129).
   *
   * @param authenticated whether only signed requests may end it from now on
   * @throws Fault NotFound, InvalidParameter; AuthorizationError for one that is confirmed, because
   *     what AWS does then is not documented
   */
  public Subscription confirm(String topicArn, String token, boolean authenticated) {
    var _ = topics.topic(topicArn);
    Mail mail =
        invitation(token)
            .filter(one -> one.topicArn().equals(topicArn))
            .filter(one -> clock.now().isBefore(one.sent().plus(TOKEN_LIFE)))
            .orElseThrow(() -> new Fault("InvalidParameter", 400, "Invalid parameter: Token"));
    Subscription old =
        topics
            .subscription(mail.subscriptionArn())
            .orElseThrow(() -> new Fault("InvalidParameter", 400, "Invalid parameter: Token"));
    if (old.standing() != Standing.PENDING) {
      throw new Fault("AuthorizationError", 403, "Subscription already confirmed");
    }
    return topics.stand(old.arn(), authenticated ? Standing.AUTHENTICATED : Standing.CONFIRMED);
  }

  private void invite(Subscription subscription) {
    if (isMail(subscription) && subscription.standing() == Standing.PENDING) {
      mails.add(
          new Mail(
              clock.now(),
              subscription.endpoint(),
              subscription.topicArn(),
              subscription.arn(),
              "AWS Notification - Subscription Confirmation",
              "You have chosen to subscribe to the topic: " + subscription.topicArn(),
              Ids.of(subscription.arn() + clock.now()).hex(TOKEN_LENGTH)));
    }
  }

  private void deliver(Published message) {
    for (Subscription each : topics.subscriptions(message.topicArn())) {
      if (isMail(each) && each.confirmed()) {
        mails.add(
            new Mail(
                clock.now(),
                each.endpoint(),
                each.topicArn(),
                each.arn(),
                message.subject(),
                message.message(),
                ""));
      }
    }
  }

  private static boolean isMail(Subscription subscription) {
    return subscription.protocol().startsWith("email");
  }
}
