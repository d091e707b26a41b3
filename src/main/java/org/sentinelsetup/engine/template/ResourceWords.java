package org.sentinelsetup.engine.template;

import org.sentinelsetup.model.Text;

/** What the template's resources are, for people. */
public final class ResourceWords {
  private ResourceWords() {}

  /**
   * Says what a resource is.
   *
   * @param logicalId its name in the template
   * @param type its type, said when the name is not one of the template's
   * @return a few words
   */
  public static Text of(String logicalId, String type) {
    return switch (logicalId) {
      case "SentinelProvider" -> Text.of("template.provider");
      case "SentinelRole" -> Text.of("template.role");
      case "SentinelQueue" -> Text.of("template.queue");
      case "SentinelQueuePolicy" -> Text.of("template.queue-policy");
      case "LogSubscription" -> Text.of("template.log-subscription");
      case "DeadLetterQueue" -> Text.of("template.dead-letter-queue");
      case "DeadLetterQueuePolicy" -> Text.of("template.dead-letter-queue-policy");
      case "AlarmTopic" -> Text.of("template.topic");
      case "AlarmTopicPolicy" -> Text.of("template.topic-policy");
      case "AlarmSubscription" -> Text.of("template.subscription");
      case "NotReadAlarm" -> Text.of("template.alarm-not-read");
      case "NotFetchedAlarm" -> Text.of("template.alarm-not-fetched");
      case "DeadLetterAlarm" -> Text.of("template.alarm-dead-letter");
      case "QuietAlarm" -> Text.of("template.alarm-quiet");
      default -> Text.of("template.other", logicalId, type);
    };
  }
}
