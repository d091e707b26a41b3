package org.sentinelsetup.demo.service;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.Topics;
import org.sentinelsetup.demo.state.Topics.Standing;
import org.sentinelsetup.demo.state.Topics.Subscription;
import org.sentinelsetup.demo.state.Topics.Topic;

/** Simple Notification Service. docs.aws.amazon.com/sns/latest/api */
public final class Sns extends QueryService {
  private final World world;
  private final Topics topics;
  private final Permission permission;

  /** The service of a world. */
  public Sns(World world) {
    super("sns", "2010-03-31", "http://sns.amazonaws.com/doc/2010-03-31/");
    this.world = world;
    topics = world.topics();
    permission = Permission.sns(world);
  }

  @Override
  protected Map<String, Operation> operations() {
    Map<String, Operation> all =
        new HashMap<>(
            Map.of(
                "CreateTopic", this::createTopic,
                "ListTopics", this::listTopics,
                "GetTopicAttributes", this::getTopicAttributes,
                "SetTopicAttributes", this::setTopicAttributes,
                "DeleteTopic", this::deleteTopic,
                "Subscribe", this::subscribe,
                "ListSubscriptionsByTopic", this::listSubscriptionsByTopic,
                "GetSubscriptionAttributes", this::getSubscriptionAttributes,
                "Unsubscribe", this::unsubscribe,
                "Publish", this::publish));
    all.put("ListTagsForResource", this::listTagsForResource);
    all.put("ConfirmSubscription", this::confirmSubscription);
    return all;
  }

  private void createTopic(Call call, Form form, Xml result) {
    String name = form.required("Name");
    permission.require(call, "sns:CreateTopic", call.place().arn("sns", name));
    Topic topic = topics.createTopic(call.place(), name, form.map("Attributes"));
    result.text("TopicArn", topic.arn());
  }

  private void listTopics(Call call, Form form, Xml result) {
    permission.require(call, "sns:ListTopics", call.place().arn("sns", "*"));
    result.members(
        "Topics", topics.list(call.place()), (xml, topic) -> xml.text("TopicArn", topic.arn()));
  }

  private void getTopicAttributes(Call call, Form form, Xml result) {
    Topic topic = permitted(call, form, "sns:GetTopicAttributes");
    Map<String, String> all = new LinkedHashMap<>(topic.attributes());
    List<Subscription> subscriptions = topics.subscriptions(topic.arn());
    long confirmed = subscriptions.stream().filter(Subscription::confirmed).count();
    all.put("TopicArn", topic.arn());
    all.put("Owner", topic.account());
    all.put("SubscriptionsConfirmed", Long.toString(confirmed));
    all.put("SubscriptionsPending", Long.toString(subscriptions.size() - confirmed));
    all.put("SubscriptionsDeleted", "0");
    result.entries("Attributes", all);
  }

  private void listTagsForResource(Call call, Form form, Xml result) {
    String arn = form.required("ResourceArn");
    permission.require(call, "sns:ListTagsForResource", arn);
    Topic topic =
        topics
            .find(arn)
            .orElseThrow(() -> new Fault("ResourceNotFound", 404, "Resource does not exist"));
    result.members(
        "Tags",
        world.tags().of(topic.arn()).entrySet(),
        (xml, tag) -> xml.text("Key", tag.getKey()).text("Value", tag.getValue()));
  }

  private void setTopicAttributes(Call call, Form form, Xml result) {
    Topic topic = permitted(call, form, "sns:SetTopicAttributes");
    topics.setTopicAttribute(
        topic.arn(), form.required("AttributeName"), form.get("AttributeValue").orElse(""));
  }

  private void deleteTopic(Call call, Form form, Xml result) {
    String arn = form.required("TopicArn");
    permission.require(call, "sns:DeleteTopic", arn, owner(arn), policy(topics.find(arn)));
    topics.deleteTopic(arn);
  }

  private void subscribe(Call call, Form form, Xml result) {
    Topic topic = permitted(call, form, "sns:Subscribe");
    Subscription made =
        topics.subscribe(
            topic.arn(),
            form.required("Protocol"),
            form.get("Endpoint").orElse(""),
            form.map("Attributes"));
    boolean show = made.confirmed() || form.flag("ReturnSubscriptionArn");
    result.text("SubscriptionArn", show ? made.arn() : "pending confirmation");
  }

  private void listSubscriptionsByTopic(Call call, Form form, Xml result) {
    Topic topic = permitted(call, form, "sns:ListSubscriptionsByTopic");
    result.members(
        "Subscriptions",
        topics.subscriptions(topic.arn()),
        (xml, each) ->
            xml.text("SubscriptionArn", shown(each))
                .text("Owner", each.owner())
                .text("Protocol", each.protocol())
                .text("Endpoint", each.endpoint())
                .text("TopicArn", each.topicArn()));
  }

  private void getSubscriptionAttributes(Call call, Form form, Xml result) {
    String arn = form.required("SubscriptionArn");
    permission.require(call, "sns:GetSubscriptionAttributes", arn, owner(arn), Optional.empty());
    Subscription found =
        topics
            .subscription(arn)
            .filter(one -> one.standing() != Standing.DELETED)
            .orElseThrow(() -> new Fault("NotFound", 404, "Subscription does not exist"));
    Map<String, String> all = new LinkedHashMap<>(found.attributes());
    all.put("SubscriptionArn", found.arn());
    all.put("TopicArn", found.topicArn());
    all.put("Owner", found.owner());
    all.put("Protocol", found.protocol());
    all.put("Endpoint", found.endpoint());
    all.put("PendingConfirmation", Boolean.toString(!found.confirmed()));
    all.put(
        "ConfirmationWasAuthenticated",
        Boolean.toString(found.standing() == Standing.AUTHENTICATED));
    result.entries("Attributes", all);
  }

  private void confirmSubscription(Call call, Form form, Xml result) {
    Topic topic = permitted(call, form, "sns:ConfirmSubscription");
    String token = form.required("Token");
    boolean authenticated = form.flag("AuthenticateOnUnsubscribe");
    result.text(
        "SubscriptionArn", world.mailbox().confirm(topic.arn(), token, authenticated).arn());
  }

  /** Words stand in the ARN's place until the recipient agrees, and once it has left. */
  private static String shown(Subscription subscription) {
    return switch (subscription.standing()) {
      case PENDING -> "PendingConfirmation";
      case DELETED -> "Deleted";
      case CONFIRMED, AUTHENTICATED -> subscription.arn();
    };
  }

  private void unsubscribe(Call call, Form form, Xml result) {
    String arn = form.required("SubscriptionArn");
    if (!arn.startsWith("arn:")) {
      throw new Fault("InvalidParameter", 400, "Invalid parameter: SubscriptionArn");
    }
    permission.require(call, "sns:Unsubscribe", arn, owner(arn), Optional.empty());
    topics.unsubscribe(arn);
  }

  private void publish(Call call, Form form, Xml result) {
    Topic topic = permitted(call, form, "sns:Publish");
    world.notifications().publish(topic, form.get("Subject").orElse(""), form.required("Message"));
    result.text("MessageId", world.ids().uuid());
  }

  private Topic permitted(Call call, Form form, String action) {
    String arn = form.required("TopicArn");
    permission.require(call, action, arn, owner(arn), policy(topics.find(arn)));
    return topics.topic(arn);
  }

  private static String owner(String arn) {
    String[] parts = arn.split(":", -1);
    if (parts.length < 6) {
      throw new Fault("InvalidParameter", 400, "Invalid parameter: TopicArn");
    }
    return parts[4];
  }

  private static Optional<PolicyDocument> policy(Optional<Topic> topic) {
    return topic
        .flatMap(found -> Optional.ofNullable(found.attributes().get("Policy")))
        .map(json -> PolicyReader.read(json, PolicyKind.TOPIC));
  }
}
