package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;

/**
 * A bucket's notifications one rule a line, in S3's own terms and values decoded: to look at and to
 * compare, not to write.
 */
public final class NotificationLines {
  private NotificationLines() {}

  /**
   * The lines.
   *
   * @param configuration the notifications
   * @return a line for each rule, in order, and one for EventBridge when it is on
   */
  public static List<String> of(NotificationConfiguration configuration) {
    List<String> lines = new ArrayList<>();
    configuration.rules().forEach(rule -> lines.add(line(rule)));
    if (configuration.eventBridge()) {
      lines.add("EventBridge");
    }
    return List.copyOf(lines);
  }

  private static String line(NotificationRule rule) {
    RuleMeaning meaning = RuleMeaning.of(rule);
    List<String> parts = new ArrayList<>();
    parts.add(
        switch (rule.kind()) {
          case QUEUE -> "Queue";
          case TOPIC -> "Topic";
          case LAMBDA -> "CloudFunction";
        });
    parts.add(rule.destinationArn());
    parts.add("Id=" + rule.id());
    rule.events().forEach(event -> parts.add("Event=" + event));
    meaning.filters().stream()
        .map(filter -> filter.name() + "=" + filter.value())
        .sorted()
        .forEach(parts::add);
    return String.join("  ", parts);
  }
}
