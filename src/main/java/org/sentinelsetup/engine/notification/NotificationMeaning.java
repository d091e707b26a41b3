package org.sentinelsetup.engine.notification;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;

/**
 * Compares notification configurations by what they do. An Id counts, for whoever set it refers to
 * it. S3 keeps the rules of each kind in a list of their own, so that order counts within a kind
 * only.
 */
public final class NotificationMeaning {
  private NotificationMeaning() {}

  /** A rule with the name its owner knows it by. */
  private record Named(String id, RuleMeaning meaning) {
    static Named of(NotificationRule rule) {
      return new Named(rule.id(), RuleMeaning.of(rule));
    }
  }

  /**
   * Whether two configurations do the same, rules in any order.
   *
   * @param one a configuration
   * @param other another
   * @return true when nothing in one is missing in the other
   */
  public static boolean same(NotificationConfiguration one, NotificationConfiguration other) {
    return one.eventBridge() == other.eventBridge() && counted(one).equals(counted(other));
  }

  /**
   * Whether two configurations do the same, rule by rule.
   *
   * @param one a configuration
   * @param other another
   * @return true when they are the same and the rules of each kind come in one order
   */
  public static boolean sameInOrder(
      NotificationConfiguration one, NotificationConfiguration other) {
    return one.eventBridge() == other.eventBridge() && byKind(one).equals(byKind(other));
  }

  /**
   * Whether nothing was lost: every rule is still there, in its order within its kind, and so is
   * EventBridge.
   *
   * @param before the configuration as it was
   * @param after the configuration as it is
   * @return true when after adds at most rules
   */
  public static boolean keepsEverything(
      NotificationConfiguration before, NotificationConfiguration after) {
    Map<NotificationRule.Kind, List<Named>> kept = byKind(after);
    return before.eventBridge() == after.eventBridge()
        && byKind(before).entrySet().stream()
            .allMatch(
                rules -> isWithin(rules.getValue(), kept.getOrDefault(rules.getKey(), List.of())));
  }

  private static boolean isWithin(List<Named> some, List<Named> all) {
    Iterator<Named> wanted = some.iterator();
    Named next = wanted.hasNext() ? wanted.next() : null;
    for (Named rule : all) {
      if (rule.equals(next)) {
        next = wanted.hasNext() ? wanted.next() : null;
      }
    }
    return next == null;
  }

  private static Map<Named, Long> counted(NotificationConfiguration configuration) {
    return configuration.rules().stream()
        .map(Named::of)
        .collect(Collectors.groupingBy(rule -> rule, Collectors.counting()));
  }

  private static Map<NotificationRule.Kind, List<Named>> byKind(
      NotificationConfiguration configuration) {
    return configuration.rules().stream()
        .map(Named::of)
        .collect(
            Collectors.groupingBy(
                rule -> rule.meaning().kind(),
                () -> new EnumMap<>(NotificationRule.Kind.class),
                Collectors.toList()));
  }
}
