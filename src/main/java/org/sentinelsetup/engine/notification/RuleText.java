package org.sentinelsetup.engine.notification;

import java.util.List;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/** A rule in words. */
final class RuleText {
  private RuleText() {}

  static Text name(NotificationRule rule) {
    return rule.id().isEmpty()
        ? Text.of("notification.unnamed")
        : Text.of("notification.named", rule.id());
  }

  static Text destination(NotificationRule rule) {
    String arn = rule.destinationArn();
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    return switch (rule.kind()) {
      case QUEUE -> Text.of("notification.queue", name);
      case TOPIC -> Text.of("notification.topic", name);
      case LAMBDA -> Text.of("notification.function", name);
    };
  }

  static Text keys(NotificationRule rule) {
    RuleMeaning meaning = RuleMeaning.of(rule);
    String prefix = all(meaning.prefixes());
    String suffix = all(meaning.suffixes());
    if (prefix.isEmpty()) {
      return suffix.isEmpty()
          ? Text.of("notification.every-object")
          : Text.of("notification.objects-ending", suffix);
    }
    return suffix.isEmpty()
        ? Text.of("notification.objects-under", prefix)
        : Text.of("notification.objects-under-ending", prefix, suffix);
  }

  private static String all(List<String> values) {
    return String.join(", ", values);
  }
}
