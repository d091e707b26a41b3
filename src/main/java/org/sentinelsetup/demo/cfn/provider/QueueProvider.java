package org.sentinelsetup.demo.cfn.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Queues;
import org.sentinelsetup.demo.state.Tags;
import tools.jackson.databind.node.ObjectNode;

/** AWS::SQS::Queue. */
final class QueueProvider implements Provider {
  /** What an attribute goes back to when the template no longer sets it; the others are removed. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "VisibilityTimeout", "30",
          "MessageRetentionPeriod", "345600",
          "DelaySeconds", "0",
          "MaximumMessageSize", "1048576",
          "ReceiveMessageWaitTimeSeconds", "0",
          "KmsDataKeyReusePeriodSeconds", "300",
          "SqsManagedSseEnabled", "true");

  private final Queues queues;
  private final Tags tags;

  QueueProvider(Queues queues, Tags tags) {
    this.queues = queues;
    this.tags = tags;
  }

  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    String name = new Properties(properties).text("QueueName", "");
    return queues.byArn(site.place().arn("sqs", name)).map(Queue::name);
  }

  @Override
  public Made create(Site site, ObjectNode node) {
    Properties properties = new Properties(node);
    taken(site, node).ifPresent(QueueProvider::refuse);
    Queue queue =
        queues.createQueue(
            site.place(), properties.text("QueueName", site.freshName()), attributes(node));
    tags.put(queue.arn(), properties.tags());
    return new Made(
        queue.url(),
        Map.of("Arn", queue.arn(), "QueueName", queue.name(), "QueueUrl", queue.url()));
  }

  private static void refuse(String name) {
    throw new Fault("QueueNameExists", 400, "A queue already exists with the name " + name + ".");
  }

  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    Map<String, String> attributes = attributes(now);
    attributes(before).keySet().stream()
        .filter(name -> !attributes.containsKey(name))
        .forEach(name -> attributes.put(name, DEFAULTS.getOrDefault(name, "")));
    Queue queue = queues.byUrl(site.place().region(), made.physicalId());
    queues.setQueueAttributes(queue, attributes);
    tags.put(queue.arn(), new Properties(now).tags());
    return made;
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    queues
        .byArn(made.attributes().getOrDefault("Arn", ""))
        .ifPresent(
            queue -> {
              queues.deleteQueue(queue);
              tags.put(queue.arn(), Map.of());
            });
  }

  private static Map<String, String> attributes(ObjectNode node) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (var entry : node.properties()) {
      if (!entry.getKey().equals("QueueName") && !entry.getKey().equals("Tags")) {
        attributes.put(
            entry.getKey(),
            entry.getValue().isObject()
                ? entry.getValue().toString()
                : entry.getValue().asString());
      }
    }
    return attributes;
  }
}
