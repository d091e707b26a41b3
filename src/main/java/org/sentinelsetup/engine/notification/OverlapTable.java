package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Text;

/** Each rule that somebody has in a bucket beside those of ours, and why S3 takes both, or not. */
public final class OverlapTable {
  /**
   * A rule that is there.
   *
   * @param name what it is called
   * @param destination whom it tells
   * @param account the account of whom it tells
   * @param events of what
   * @param keys of which objects
   * @param verdict what keeps it apart from ours, or that nothing does
   * @param overlaps whether S3 would refuse both
   */
  public record Row(
      Text name,
      Text destination,
      String account,
      String events,
      Text keys,
      Text verdict,
      boolean overlaps) {}

  private OverlapTable() {}

  /**
   * The table.
   *
   * @param before the rules that are there
   * @param after the rules with ours
   * @return a row for each rule of somebody else, in their order
   */
  public static List<Row> of(NotificationConfiguration before, NotificationConfiguration after) {
    List<NotificationRule> ours =
        after.rules().stream().filter(rule -> !before.rules().contains(rule)).toList();
    List<Row> rows = new ArrayList<>();
    for (NotificationRule other :
        before.rules().stream().filter(after.rules()::contains).toList()) {
      boolean overlaps = ours.stream().anyMatch(rule -> Overlaps.overlap(other, rule));
      rows.add(
          new Row(
              RuleText.name(other),
              RuleText.destination(other),
              other.destinationArn().split(":", -1).length > 4
                  ? other.destinationArn().split(":", -1)[4]
                  : "",
              String.join(", ", other.events()),
              RuleText.keys(other),
              verdict(other, ours, overlaps),
              overlaps));
    }
    return List.copyOf(rows);
  }

  private static Text verdict(
      NotificationRule other, List<NotificationRule> ours, boolean overlaps) {
    if (overlaps) {
      return Text.of("notification.overlaps");
    }
    return ours.isEmpty()
        ? Text.of("notification.stays")
        : Text.of("notification.apart-" + Overlaps.apart(other, ours.getFirst()));
  }
}
