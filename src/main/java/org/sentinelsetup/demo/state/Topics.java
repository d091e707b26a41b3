package org.sentinelsetup.demo.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.policy.PolicyError;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.protocol.Fault;

/** Standard topics and their subscriptions. docs.aws.amazon.com/sns/latest/api */
public final class Topics {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Set<String> ATTRIBUTES =
      Set.of("Policy", "DisplayName", "KmsMasterKeyId", "SignatureVersion", "TracingConfig");
  private static final Set<String> PROTOCOLS = Set.of("email", "email-json", "sqs", "https");

  /** A topic; its attributes as they were set. */
  public record Topic(String arn, Map<String, String> attributes) {
    /** The account in the ARN. */
    public String account() {
      return arn.split(":", -1)[4];
    }

    /** The last part of the ARN. */
    public String name() {
      return arn.substring(arn.lastIndexOf(':') + 1);
    }
  }

  /** How far a subscription is. */
  public enum Standing {
    /** The endpoint's owner has yet to agree. */
    PENDING,
    /** Agreed, with a link anybody can open; so is leaving. Queues agree by themselves. */
    CONFIRMED,
    /** Agreed with a signed request, and left only with one. */
    AUTHENTICATED,
    /** Left by the link of a mail; listed for a while still. */
    DELETED
  }

  /** A subscription; its attributes as they were set. */
  public record Subscription(
      String arn,
      String topicArn,
      String owner,
      String protocol,
      String endpoint,
      Map<String, String> attributes,
      Standing standing) {
    /** Whether it gets what is published. */
    public boolean confirmed() {
      return standing == Standing.CONFIRMED || standing == Standing.AUTHENTICATED;
    }
  }

  /** Something published, kept so that it can be looked at. */
  public record Published(String topicArn, String subject, String message) {}

  private final Ids ids;
  private final Principals principals;
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final List<Published> published = new ArrayList<>();
  private Consumer<Subscription> subscribed = _ -> {};
  private Consumer<Published> told = _ -> {};

  /** None yet. */
  public Topics(Ids ids, Principals principals) {
    this.ids = ids;
    this.principals = principals;
  }

  /** Whom to tell of each request to subscribe. */
  void onSubscribed(Consumer<Subscription> listener) {
    subscribed = listener;
  }

  /** Whom to tell of what is published. */
  void onPublished(Consumer<Published> listener) {
    told = listener;
  }

  /**
   * Makes a topic; the same one again is no error.
   *
   * @throws Fault InvalidParameter
   */
  public Topic createTopic(Place place, String name, Map<String, String> attributes) {
    if (!NAME.matcher(name).matches()) {
      throw invalid("Topic Name");
    }
    String arn = place.arn("sns", name);
    Topic old = topics.get(arn);
    if (old != null) {
      return old;
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Policy", defaultPolicy(arn, place.account()));
    all.put("DisplayName", "");
    topics.put(arn, new Topic(arn, all));
    try {
      attributes.forEach((key, value) -> setTopicAttribute(arn, key, value));
    } catch (Fault fault) {
      topics.remove(arn);
      throw fault;
    }
    return topic(arn);
  }

  /** The topic, or empty. */
  public Optional<Topic> find(String arn) {
    return Optional.ofNullable(topics.get(arn));
  }

  /**
   * The topic.
   *
   * @throws Fault NotFound
   */
  public Topic topic(String arn) {
    return find(arn).orElseThrow(() -> new Fault("NotFound", 404, "Topic does not exist"));
  }

  /**
   * Sets one attribute; an empty Policy brings back the default one.
   *
   * @throws Fault NotFound, InvalidParameter
   */
  public void setTopicAttribute(String arn, String name, String value) {
    Topic topic = topic(arn);
    if (!ATTRIBUTES.contains(name)) {
      throw invalid("AttributeName");
    }
    Map<String, String> attributes = new LinkedHashMap<>(topic.attributes());
    if (name.equals("Policy") && value.isEmpty()) {
      attributes.put(name, defaultPolicy(arn, topic.account()));
    } else {
      if (name.equals("Policy")) {
        checkPolicy(value);
      }
      attributes.put(name, value);
    }
    topics.put(arn, new Topic(arn, attributes));
  }

  /** Deletes a topic with its subscriptions; one that is not there is no error. */
  public void deleteTopic(String arn) {
    topics.remove(arn);
    subscriptions.values().removeIf(one -> one.topicArn().equals(arn));
  }

  /** The topics of a place. */
  public List<Topic> list(Place place) {
    String prefix = place.arn("sns", "");
    return topics.values().stream().filter(topic -> topic.arn().startsWith(prefix)).toList();
  }

  /**
   * Subscribes; the same endpoint again is the same subscription. A queue of the topic's own
   * account is confirmed at once, everything else waits for the endpoint's owner.
   *
   * @throws Fault NotFound, InvalidParameter
   */
  public Subscription subscribe(
      String topicArn, String protocol, String endpoint, Map<String, String> attributes) {
    Topic topic = topic(topicArn);
    if (!PROTOCOLS.contains(protocol) || endpoint.isEmpty()) {
      throw invalid(endpoint.isEmpty() ? "Endpoint" : "Protocol");
    }
    if (protocol.startsWith("email") && !endpoint.matches("[^@\\s]+@[^@\\s]+")) {
      throw invalid("Email address");
    }
    for (Subscription old : subscriptions(topicArn)) {
      if (old.protocol().equals(protocol)
          && old.endpoint().equals(endpoint)
          && old.standing() != Standing.DELETED) {
        subscribed.accept(old);
        return old;
      }
    }
    boolean own = protocol.equals("sqs") && endpoint.contains(":" + topic.account() + ":");
    Subscription made =
        new Subscription(
            topicArn + ":" + ids.uuid(),
            topicArn,
            topic.account(),
            protocol,
            endpoint,
            Map.copyOf(attributes),
            own ? Standing.CONFIRMED : Standing.PENDING);
    subscribed.accept(made);
    return keep(made);
  }

  /**
   * The owner of the endpoint agrees, as by the link in the mail.
   *
   * @throws Fault NotFound
   */
  public void confirm(String subscriptionArn) {
    var _ = stand(subscriptionArn, Standing.CONFIRMED);
  }

  /**
   * Changes how far a subscription is.
   *
   * @throws Fault NotFound
   */
  public Subscription stand(String subscriptionArn, Standing standing) {
    Subscription old = subscriptions.get(subscriptionArn);
    if (old == null) {
      throw new Fault("NotFound", 404, "Subscription does not exist");
    }
    return keep(
        new Subscription(
            old.arn(),
            old.topicArn(),
            old.owner(),
            old.protocol(),
            old.endpoint(),
            old.attributes(),
            standing));
  }

  /** Changes how a subscription is delivered; one that is not there is no error. */
  public void setAttributes(String subscriptionArn, Map<String, String> attributes) {
    subscriptions.computeIfPresent(
        subscriptionArn,
        (_, old) ->
            new Subscription(
                old.arn(),
                old.topicArn(),
                old.owner(),
                old.protocol(),
                old.endpoint(),
                Map.copyOf(attributes),
                old.standing()));
  }

  /** The subscription, or empty. */
  public Optional<Subscription> subscription(String arn) {
    return Optional.ofNullable(subscriptions.get(arn));
  }

  /** The subscriptions of a topic, in order of making. */
  public List<Subscription> subscriptions(String topicArn) {
    return subscriptions.values().stream().filter(one -> one.topicArn().equals(topicArn)).toList();
  }

  /** Ends a subscription; one that is not there is no error. */
  public void unsubscribe(String subscriptionArn) {
    subscriptions.remove(subscriptionArn);
  }

  /** Notes a message; delivery to queues is done by {@link Notifications}. */
  void note(Published message) {
    published.add(message);
    told.accept(message);
  }

  /** Everything published so far. */
  public List<Published> published() {
    return List.copyOf(published);
  }

  /** Shows the unique id in place of a deleted role, wherever a policy names it. */
  public void principalDeleted(String arn, String id) {
    topics.replaceAll(
        (_, topic) -> {
          Map<String, String> attributes = new LinkedHashMap<>(topic.attributes());
          attributes.computeIfPresent(
              "Policy", (_, json) -> json.replace('"' + arn + '"', '"' + id + '"'));
          return new Topic(topic.arn(), attributes);
        });
  }

  private Subscription keep(Subscription subscription) {
    subscriptions.put(subscription.arn(), subscription);
    return subscription;
  }

  private void checkPolicy(String json) {
    try {
      var _ = PolicyCheck.read(json, PolicyKind.TOPIC, principals);
    } catch (PolicyCheck.UnknownPrincipals _) {
      throw invalid("Policy Error: PrincipalNotFound");
    } catch (PolicyError e) {
      throw invalid("Policy Error: " + e.getMessage());
    }
  }

  private static Fault invalid(String what) {
    return new Fault("InvalidParameter", 400, "Invalid parameter: " + what);
  }

  private static String defaultPolicy(String arn, String account) {
    return """
    {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID",\
    "Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes",\
    "SNS:AddPermission","SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe",\
    "SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":"%s",\
    "Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}"""
        .formatted(arn, account);
  }
}
