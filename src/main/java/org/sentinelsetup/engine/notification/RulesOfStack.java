package org.sentinelsetup.engine.notification;

import java.util.List;
import java.util.regex.Pattern;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/**
 * The rules a connection put into a bucket's notifications, whatever their prefixes: known by the
 * Id they were put under and by the queue of the connection's own stack.
 *
 * @param id the Id of the first of them, which further ones follow with a number
 * @param queueArn the queue's ARN
 */
public record RulesOfStack(String id, String queueArn) {
  /**
   * The configuration without them.
   *
   * @param configuration the bucket's notifications, as read
   * @return the same without our rules; the same object when there are none
   */
  public NotificationConfiguration removeFrom(NotificationConfiguration configuration) {
    List<NotificationRule> others =
        configuration.rules().stream().filter(rule -> !isOurs(rule)).toList();
    return others.size() == configuration.rules().size()
        ? configuration
        : new NotificationConfiguration(others, configuration.eventBridge());
  }

  /**
   * Rules that somebody else set up under another Id and that send to our queue too.
   *
   * @param configuration the bucket's notifications
   * @return what each is called, in their order
   */
  public List<Text> foreign(NotificationConfiguration configuration) {
    return configuration.rules().stream()
        .filter(rule -> rule.destinationArn().equals(queueArn) && !isOurs(rule))
        .map(RuleText::name)
        .toList();
  }

  private boolean isOurs(NotificationRule rule) {
    return rule.kind() == NotificationRule.Kind.QUEUE
        && rule.destinationArn().equals(queueArn)
        && Pattern.matches(Pattern.quote(id) + "(-[0-9]+)?", rule.id());
  }
}
