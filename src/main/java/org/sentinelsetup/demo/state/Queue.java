package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.protocol.Fault;

/** A standard queue and what lies in it. Who may do what is decided elsewhere. */
public final class Queue {
  private static final int MOST_AT_ONCE = 10;

  private final Place place;
  private final String name;
  private final DemoClock clock;
  private final Ids ids;
  private final Function<String, Optional<Queue>> byArn;
  private final Instant created;
  private final Map<String, String> attributes = new LinkedHashMap<>(QueueAttributes.DEFAULTS);
  private final List<Message> messages = new ArrayList<>();
  private final QueueActivity activity = new QueueActivity();
  private Instant modified;

  Queue(
      Place place, String name, DemoClock clock, Ids ids, Function<String, Optional<Queue>> byArn) {
    this.place = place;
    this.name = name;
    this.clock = clock;
    this.ids = ids;
    this.byArn = byArn;
    created = clock.now();
    modified = created;
  }

  /** Account and Region. */
  public Place place() {
    return place;
  }

  /** The name, unique in its place. */
  public String name() {
    return name;
  }

  /** The ARN. */
  public String arn() {
    return place.arn("sqs", name);
  }

  /** The URL it has in AWS; the demo cloud itself is reached elsewhere. */
  public String url() {
    return "https://sqs." + place.region() + ".amazonaws.com/" + place.account() + "/" + name;
  }

  /** Its policy, or empty. */
  public Optional<PolicyDocument> policy() {
    return Optional.ofNullable(attributes.get("Policy"))
        .map(json -> PolicyReader.read(json, PolicyKind.QUEUE));
  }

  /** The attributes as they were set, or by default. */
  public Map<String, String> settings() {
    return new LinkedHashMap<>(attributes);
  }

  /** All attributes with their present values, as GetQueueAttributes gives them. */
  public Map<String, String> attributes() {
    expire();
    Map<String, String> all = settings();
    Instant now = clock.now();
    long visible = messages.stream().filter(message -> !message.visible().isAfter(now)).count();
    all.put("QueueArn", arn());
    all.put("CreatedTimestamp", Long.toString(created.getEpochSecond()));
    all.put("LastModifiedTimestamp", Long.toString(modified.getEpochSecond()));
    all.put("ApproximateNumberOfMessages", Long.toString(visible));
    all.put("ApproximateNumberOfMessagesNotVisible", Long.toString(messages.size() - visible));
    all.put("ApproximateNumberOfMessagesDelayed", "0");
    return all;
  }

  /** Sets checked attributes; an empty text takes a policy or key away. */
  void set(Map<String, String> changed) {
    changed.forEach(
        (key, value) -> {
          if (value.isEmpty()) {
            attributes.remove(key);
          } else {
            attributes.put(key, value);
          }
        });
    modified = clock.now();
  }

  /** Puts a message in and gives back its id. */
  public String send(String body) {
    Instant now = clock.now();
    String id = ids.uuid();
    messages.add(new Message(id, body, now, now, 0, Optional.empty(), now, "", Optional.empty()));
    activity.sent(now);
    return id;
  }

  /**
   * Receives up to {@code most} visible messages, oldest first, and hides them. What was received
   * too often moves to the dead-letter queue instead.
   *
   * @param hideFor visibility time-out, or empty for the queue's own
   */
  public List<Message> receive(int most, Optional<Duration> hideFor) {
    if (most < 1 || most > MOST_AT_ONCE) {
      throw new Fault(
          "InvalidParameterValue", 400, "MaxNumberOfMessages must be between 1 and 10.");
    }
    expire();
    Instant now = clock.now();
    Instant again = now.plus(hideFor.orElseGet(() -> seconds("VisibilityTimeout")));
    List<Message> received = new ArrayList<>();
    List<Message> gone = new ArrayList<>();
    for (int i = 0; i < messages.size() && received.size() < most; i++) {
      Message message = messages.get(i);
      if (message.visible().isAfter(now)) {
        continue;
      }
      if (buried(message, now)) {
        gone.add(message);
      } else {
        Message taken = message.received(now, again, "AQEB" + ids.token(60));
        messages.set(i, taken);
        received.add(taken);
      }
    }
    messages.removeAll(gone);
    activity.received(now, received.size());
    return received;
  }

  private boolean buried(Message message, Instant now) {
    String policy = attributes.get("RedrivePolicy");
    if (policy == null) {
      return false;
    }
    QueueAttributes.Redrive redrive = QueueAttributes.redrive(policy);
    Optional<Queue> target = byArn.apply(redrive.target());
    if (message.receives() < redrive.most() || target.isEmpty()) {
      return false;
    }
    target.get().messages.add(message.setAside(now, arn()));
    target.get().activity.touched(now);
    return true;
  }

  /**
   * Deletes the message of a receipt; a receipt out of date deletes nothing.
   *
   * @throws Fault ReceiptHandleIsInvalid
   */
  public void delete(String receipt) {
    checkReceipt(receipt);
    boolean removed = messages.removeIf(message -> message.receipt().equals(receipt));
    activity.deleted(clock.now(), removed ? 1 : 0);
  }

  /**
   * Hides the message of a receipt for that long from now.
   *
   * @throws Fault ReceiptHandleIsInvalid, MessageNotInflight
   */
  public void changeVisibility(String receipt, Duration hideFor) {
    checkReceipt(receipt);
    Instant now = clock.now();
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      if (message.receipt().equals(receipt) && message.visible().isAfter(now)) {
        messages.set(i, message.visibleAt(now.plus(hideFor)));
        activity.touched(now);
        return;
      }
    }
    throw new Fault("MessageNotInflight", 400, "The message referred to is not in flight.");
  }

  /** Everything in it, oldest first, seen without receiving. */
  public List<Message> peek() {
    expire();
    return List.copyOf(messages);
  }

  /** Takes a message out that SQS moves elsewhere. */
  void giveAway(Message message) {
    messages.remove(message);
    activity.touched(clock.now());
  }

  /** What can be received now, oldest first. */
  List<Message> visible() {
    Instant now = clock.now();
    return peek().stream().filter(message -> !message.visible().isAfter(now)).toList();
  }

  /** Whether another queue sets aside into this one. */
  boolean takesFrom(Queue other) {
    String policy = other.attributes.get("RedrivePolicy");
    return policy != null && QueueAttributes.redrive(policy).target().equals(arn());
  }

  /** What happened to it, for the metrics. */
  QueueActivity activity() {
    return activity;
  }

  private static void checkReceipt(String receipt) {
    if (!receipt.startsWith("AQEB")) {
      throw new Fault(
          "ReceiptHandleIsInvalid",
          400,
          "The input receipt handle \"" + receipt + "\" is not valid.");
    }
  }

  private void expire() {
    Instant oldest = clock.now().minus(seconds("MessageRetentionPeriod"));
    messages.removeIf(message -> message.sent().isBefore(oldest));
  }

  private Duration seconds(String attribute) {
    return Duration.ofSeconds(Long.parseLong(attributes.getOrDefault(attribute, "0")));
  }
}
