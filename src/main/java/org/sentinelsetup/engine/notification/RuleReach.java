package org.sentinelsetup.engine.notification;

import java.util.List;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/**
 * What of a bucket a rule tells of, in plain values.
 *
 * @param name what the rule is called
 * @param destinationArn whom it tells
 * @param prefix the beginning of the keys, decoded; empty for every key
 * @param suffix the end of the keys, decoded; empty for every key
 * @param creations whether it tells of new objects
 */
public record RuleReach(
    Text name, String destinationArn, String prefix, String suffix, boolean creations) {
  /**
   * The rules of a bucket.
   *
   * @param configuration the bucket's notifications
   * @return one for each rule, in their order
   */
  public static List<RuleReach> of(NotificationConfiguration configuration) {
    return configuration.rules().stream().map(RuleReach::of).toList();
  }

  private static RuleReach of(NotificationRule rule) {
    RuleMeaning meaning = RuleMeaning.of(rule);
    return new RuleReach(
        RuleText.name(rule),
        rule.destinationArn(),
        meaning.prefixes().stream().findFirst().orElse(""),
        meaning.suffixes().stream().findFirst().orElse(""),
        rule.events().stream().anyMatch(event -> event.startsWith("s3:ObjectCreated:")));
  }
}
