package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.policy.PolicyError;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.protocol.Fault;

/**
 * Standard queues, by account and Region.
 * docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference
 */
public final class Queues {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private static final Pattern URL =
      Pattern.compile("https?://[^/]+/(\\d{12})/([A-Za-z0-9_-]{1,80})");

  /** How long the name of a deleted queue cannot be taken again. */
  private static final Duration BLOCKED = Duration.ofSeconds(60);

  private final DemoClock clock;
  private final Ids ids;
  private final Principals principals;
  private final Map<String, Queue> queues = new LinkedHashMap<>();
  private final Map<String, Instant> deleted = new HashMap<>();

  /** None yet. */
  public Queues(DemoClock clock, Ids ids, Principals principals) {
    this.clock = clock;
    this.ids = ids;
    this.principals = principals;
  }

  /**
   * Makes a queue; the same one again is no error.
   *
   * @throws Fault QueueNameExists when it has other attributes, QueueDeletedRecently,
   *     InvalidParameterValue, and all of {@link #setQueueAttributes}
   */
  public Queue createQueue(Place place, String name, Map<String, String> attributes) {
    if (name.endsWith(".fifo") || attributes.containsKey("FifoQueue")) {
      throw new Fault("InvalidParameterValue", 400, "The demo cloud has no FIFO queues.");
    }
    if (!NAME.matcher(name).matches()) {
      throw new Fault(
          "InvalidParameterValue",
          400,
          "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    }
    String arn = place.arn("sqs", name);
    Queue old = queues.get(arn);
    if (old != null) {
      if (!old.settings().entrySet().containsAll(attributes.entrySet())) {
        throw new Fault(
            "QueueNameExists",
            400,
            "A queue already exists with the same name and a different value for an attribute.");
      }
      return old;
    }
    Instant gone = deleted.get(arn);
    if (gone != null && gone.plus(BLOCKED).isAfter(clock.now())) {
      throw new Fault(
          "QueueDeletedRecently",
          400,
          "You must wait 60 seconds after deleting a queue before you can create another with the same name.");
    }
    Queue queue = new Queue(place, name, clock, ids, this::byArn);
    queue.set(checked(queue, attributes));
    queues.put(arn, queue);
    return queue;
  }

  /** The queue of an ARN, or empty. */
  public Optional<Queue> byArn(String arn) {
    return Optional.ofNullable(queues.get(arn));
  }

  /**
   * The queue of a URL in a Region; the host of the URL is not looked at.
   *
   * @throws Fault QueueDoesNotExist
   */
  public Queue byUrl(String region, String url) {
    Matcher parts = URL.matcher(url);
    return Optional.of(parts)
        .filter(Matcher::matches)
        .flatMap(found -> byArn(new Place(found.group(1), region).arn("sqs", found.group(2))))
        .orElseThrow(Queues::doesNotExist);
  }

  /** How SQS says that there is no such queue. */
  public static Fault doesNotExist() {
    return new Fault("QueueDoesNotExist", 400, "The specified queue does not exist.");
  }

  /** The queues of a place, by name. */
  public List<Queue> list(Place place) {
    return queues.values().stream().filter(queue -> queue.place().equals(place)).toList();
  }

  /** All queues of all accounts. */
  public List<Queue> all() {
    return List.copyOf(queues.values());
  }

  /**
   * Changes attributes; an empty Policy takes it away.
   *
   * @throws Fault InvalidAttributeName; InvalidAttributeValue for a policy with bad grammar or
   *     principals that do not exist
   */
  public void setQueueAttributes(Queue queue, Map<String, String> attributes) {
    queue.set(checked(queue, attributes));
  }

  /** Deletes a queue with all that lies in it. */
  public void deleteQueue(Queue queue) {
    queues.remove(queue.arn());
    deleted.put(queue.arn(), clock.now());
  }

  /** Shows the unique id in place of a deleted role, wherever a policy names it. */
  public void principalDeleted(String arn, String id) {
    for (Queue queue : queues.values()) {
      String policy = queue.settings().get("Policy");
      if (policy != null && policy.contains('"' + arn + '"')) {
        queue.set(Map.of("Policy", policy.replace('"' + arn + '"', '"' + id + '"')));
      }
    }
  }

  private Map<String, String> checked(Queue queue, Map<String, String> attributes) {
    Map<String, String> changed = QueueAttributes.checked(attributes);
    String policy = changed.getOrDefault("Policy", "");
    if (!policy.isEmpty()) {
      try {
        var _ = PolicyCheck.read(policy, PolicyKind.QUEUE, principals);
      } catch (PolicyError | PolicyCheck.UnknownPrincipals e) {
        throw new Fault(
            "InvalidAttributeValue",
            400,
            "Invalid value for the parameter Policy. " + e.getMessage());
      }
    }
    String redrive = changed.getOrDefault("RedrivePolicy", "");
    if (!redrive.isEmpty()) {
      Optional<Queue> target = byArn(QueueAttributes.redrive(redrive).target());
      if (target.isEmpty() || !target.get().place().equals(queue.place())) {
        throw new Fault(
            "InvalidParameterValue",
            400,
            "Value "
                + redrive
                + " for parameter RedrivePolicy is invalid."
                + " Reason: Dead letter target does not exist.");
      }
    }
    return changed;
  }
}
