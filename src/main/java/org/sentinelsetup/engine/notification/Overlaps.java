package org.sentinelsetup.engine.notification;

import java.util.List;
import java.util.function.BiPredicate;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;

/**
 * Which rules S3 would refuse beside each other: those that share an event type while their
 * prefixes overlap (a key can begin with both) and their suffixes overlap (a key can end with
 * both). No filter overlaps every filter; destinations do not matter
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html). For two
 * prefixes and two suffixes that is the same as: some key matches both rules.
 *
 * <p>S3 may be coarser: its words "for the most part" leave room, and whether it compares values
 * decoded, as we do, is not written anywhere. A rule on EventBridge never overlaps.
 */
public final class Overlaps {
  private Overlaps() {}

  /**
   * The rules that stand in the way of another.
   *
   * @param existing the bucket's notifications
   * @param rule the rule to add
   * @return those that overlap it, in their order
   */
  public static List<NotificationRule> with(
      NotificationConfiguration existing, NotificationRule rule) {
    return existing.rules().stream().filter(other -> overlap(other, rule)).toList();
  }

  /**
   * Whether S3 would refuse two rules in one bucket.
   *
   * @param one a rule
   * @param other another
   * @return true when some event of some key would match both
   */
  public static boolean overlap(NotificationRule one, NotificationRule other) {
    RuleMeaning a = RuleMeaning.of(one);
    RuleMeaning b = RuleMeaning.of(other);
    return one.events().stream().anyMatch(x -> other.events().stream().anyMatch(y -> meet(x, y)))
        && compatible(a.prefixes(), b.prefixes(), String::startsWith)
        && compatible(a.suffixes(), b.suffixes(), String::endsWith);
  }

  /** What keeps two rules apart: {@code events}, {@code prefix} or {@code suffix}. */
  static String apart(NotificationRule one, NotificationRule other) {
    RuleMeaning a = RuleMeaning.of(one);
    RuleMeaning b = RuleMeaning.of(other);
    if (!compatible(a.prefixes(), b.prefixes(), String::startsWith)) {
      return "prefix";
    }
    return compatible(a.suffixes(), b.suffixes(), String::endsWith) ? "events" : "suffix";
  }

  private static boolean meet(String one, String other) {
    return one.equals(other) || isFamilyOf(one, other) || isFamilyOf(other, one);
  }

  private static boolean isFamilyOf(String family, String event) {
    return family.endsWith("*") && event.startsWith(family.substring(0, family.length() - 1));
  }

  /** Whether one key can have all of both: of any two one is then the beginning of the other. */
  private static boolean compatible(
      List<String> some, List<String> others, BiPredicate<String, String> has) {
    return some.stream()
        .allMatch(a -> others.stream().allMatch(b -> has.test(a, b) || has.test(b, a)));
  }
}
