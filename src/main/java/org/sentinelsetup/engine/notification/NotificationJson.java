package org.sentinelsetup.engine.notification;

import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bucket's notifications as the AWS command line takes them
 * (docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-notification-configuration.html).
 */
public final class NotificationJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private NotificationJson() {}

  /**
   * The document.
   *
   * @param configuration the notifications
   * @return JSON with every rule, filter values as S3 stores them
   */
  public static String of(NotificationConfiguration configuration) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (NotificationRule rule : configuration.rules()) {
      add(tree, rule);
    }
    if (configuration.eventBridge()) {
      tree.putObject("EventBridgeConfiguration");
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }

  private static void add(ObjectNode tree, NotificationRule rule) {
    String kind =
        switch (rule.kind()) {
          case QUEUE -> "Queue";
          case TOPIC -> "Topic";
          case LAMBDA -> "LambdaFunction";
        };
    ObjectNode node = tree.withArray("/" + kind + "Configurations").addObject();
    if (!rule.id().isEmpty()) {
      node.put("Id", rule.id());
    }
    node.put(kind + "Arn", rule.destinationArn());
    rule.events().forEach(node.putArray("Events")::add);
    if (!rule.filterRules().isEmpty()) {
      var filters = node.putObject("Filter").putObject("Key").putArray("FilterRules");
      rule.filterRules()
          .forEach(one -> filters.addObject().put("Name", one.name()).put("Value", one.value()));
    }
  }
}
